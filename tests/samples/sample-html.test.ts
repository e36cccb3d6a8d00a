import { beforeAll, describe, expect, test } from 'vitest';
import { scriptHash } from '../../scripts/browser/script-hash.ts';
import { createHost } from '../../scripts/host/host.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import type { Artefact } from '../../scripts/outputs/artefact.ts';
import { wordsOf } from '../../scripts/views/text/rich-text.ts';
import { buildViews } from '../helpers/build-views.ts';
import { buildSample, SAMPLE, sharedSample, textOf } from '../helpers/sample-pack.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';

let plain: ReadonlyMap<string, Artefact>;
let withNotes: ReadonlyMap<string, Artefact>;
let speakerNotes: string[];

beforeAll(async () => {
  plain = await sharedSample();
  withNotes = await buildSample(sharedPrinter(), { withNotes: true, outputs: ['deck.html'] });
  const { context } = await buildViews(createHost(projectFolder), SAMPLE);
  const { themes } = context.outline;
  speakerNotes = themes
    .flatMap(({ points, figures, note }) => [
      ...points.map((point) => point.note),
      ...figures.map((figure) => figure.note),
      note,
    ])
    .flatMap((note) => (note === undefined ? [] : [wordsOf(context.text(note))]));
});

/** The text of a page as it stands in its body, without tags and with its entities resolved. */
function bodyText(html: string): string {
  return (html.split('<body>')[1] ?? '')
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('&amp;', '&');
}

test('the pack has its files, in the order in which they are told', () => {
  expect([...plain.keys()]).toEqual([
    ...['deck.md', 'deck.css', 'deck.html', 'deck.pdf', 'deck.pptx'],
    ...['membership', 'member-states', 'words', 'horizons', 'year', 'security-record'].map((id) => `figures/${id}.svg`),
    ...['brief.html', 'brief.pdf', 'brief.docx', 'build.json'],
  ]);
});

describe('the files of the figures', () => {
  test('are those that deck.md names, each drawn whole and with its fonts', () => {
    const named = [...textOf(plain, 'deck.md').matchAll(/\]\((figures\/[^)]+)\)/g)].map(([, path]) => path);
    expect(named.toSorted()).toEqual([...plain.keys()].filter((name) => name.startsWith('figures/')).toSorted());
    for (const name of named) {
      const svg = textOf(plain, name ?? '');
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg).toMatch(/@font-face\{font-family:"Source Sans 3";[^}]*src:url\("data:font\/woff2;base64,/);
      expect(svg).not.toMatch(/Source Serif|@import|(?:href|src)="(?!#|data:)/);
    }
    expect(textOf(plain, 'figures/member-states.svg')).toContain('Kazakhstan');
  });
});

describe('speaker notes', () => {
  test('stand in deck.html where they are asked for, and nowhere else', () => {
    expect(speakerNotes.length).toBeGreaterThan(30);
    const shown = bodyText(textOf(withNotes, 'deck.html'));
    expect(speakerNotes.filter((note) => !shown.includes(note))).toEqual([]);
    for (const name of ['deck.html', 'brief.html', 'deck.css', 'build.json']) {
      const text = textOf(plain, name);
      const decoded = bodyText(text);
      expect(speakerNotes.filter((note) => text.includes(note) || decoded.includes(note))).toEqual([]);
    }
  });

  test('each stands beside the slide that it is for', () => {
    const asides = [...textOf(withNotes, 'deck.html').matchAll(/<aside[^>]* data-slide="(\d+)" hidden>/g)];
    const numbers = asides.map(([, slide]) => Number(slide));
    expect(numbers.length).toBeGreaterThanOrEqual(9);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });
});

describe.each(['deck.html', 'brief.html'])('%s', (name) => {
  const html = () => textOf(plain, name);

  test('names no address but in links', () => {
    const rest = html()
      .replace(/<a href="[^"]*">[\s\S]*?<\/a>/g, '')
      .replaceAll('http://www.w3.org/2000/svg', '')
      .replaceAll(encodeURIComponent('http://www.w3.org/2000/svg'), '');
    expect(rest.match(/.{0,60}(?:https?:|%3A%2F%2F).{0,60}/gi) ?? []).toEqual([]);
    expect(html()).not.toMatch(/(?:src|href|url\()\s*=?\s*["']?\/\//);
  });

  test('takes everything from inside', () => {
    const text = html();
    const urls = [...text.matchAll(/url\(\s*["']?([^)]{0,12})/gi)].map(([, start]) => start ?? '');
    expect(urls.length).toBeGreaterThan(3);
    expect(urls.filter((start) => !/^(?:data:|#)/.test(start))).toEqual([]);
    expect(
      [...text.matchAll(/\s(?:src|srcset|data|poster)=["']?(?!data:)[^>]{0,40}/gi)].map(([found]) => found),
    ).toEqual([]);
    expect(text).not.toMatch(/@import|<link|<iframe|<object|<embed|<base|http-equiv="refresh"/i);
  });

  test('has a policy that lets nothing else in', () => {
    const written = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html())?.[1] ?? '';
    const policy = written.replaceAll('&#x3D;', '=');
    expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:/);
    const script = /<script type="module">([\s\S]*?)<\/script>/.exec(html())?.[1];
    expect(policy.includes('script-src')).toBe(script !== undefined);
    if (script !== undefined) expect(policy).toContain(`'${scriptHash(script)}'`);
    expect((html().match(/<script/g) ?? []).length).toBe(name === 'deck.html' ? 1 : 0);
  });

  test('has no handler of events in its markup', () => {
    expect(html().match(/<[^>]*\son\w+\s*=[^>]*>/gi) ?? []).toEqual([]);
  });
});

describe('build.json', () => {
  test('names every file with its size and pages, and every input', () => {
    const manifest = JSON.parse(textOf(plain, 'build.json')) as {
      outputs: Record<string, { bytes: number; pages?: number }>;
      inputs: Record<string, string>;
      findings: unknown[];
    };
    const sizes = [...plain].filter(([name]) => name !== 'build.json');
    expect(Object.entries(manifest.outputs).map(([name, { bytes }]) => [name, bytes])).toEqual(
      sizes.map(([name, { content }]) => [name, Buffer.byteLength(content)]),
    );
    expect(Object.keys(manifest.inputs)).toContain('content/sco-astana-2024/themes/40-finance.yaml');
    expect(Object.keys(manifest.inputs)).toHaveLength(11);
    expect(manifest.findings).toEqual([]);
  });

  test('names no machine', () => {
    for (const name of ['build.json', 'deck.md', 'deck.html', 'brief.html']) {
      expect(textOf(plain, name)).not.toContain(projectFolder);
    }
  });
});
