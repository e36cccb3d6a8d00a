import { describe, expect, test } from 'vitest';
import { checkPageMarkup } from '../../../scripts/checks/files/check-page-markup.ts';
import { checkPolicy } from '../../../scripts/checks/files/check-policy.ts';
import type { SentFiles } from '../../../scripts/checks/files/sent-files.ts';
import type { Genre } from '../../../scripts/outline/genre.ts';
import { readPage } from '../../../scripts/outputs/read-back/read-markup.ts';
import { pagePolicy } from '../../../scripts/templating/trusted/page-policy.ts';
import { sourceFile } from '../../helpers/source-file.ts';

const script = { text: 'show();', hash: 'sha256-AbC=' };
const meta = (policy: string) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
const head = (policy: string) => `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n${meta(policy)}\n`;
const OURS = { deck: head(pagePolicy(script.hash)), brief: head(pagePolicy(undefined)) };
const OWN_SCRIPT = `<script type="module">${script.text}</script>`;

function sent(genre: Genre, html: string, own: SentFiles['own'] = []): SentFiles {
  const file = { ...readPage(html, genre === 'deck'), name: `${genre}.html`, genre, pages: 1, mayHoldNotes: false };
  const outline: SentFiles['outline'] = { texts: [] } as never;
  const traces = { user: '', computer: '', folders: [] };
  return { files: [file], outline, written: new Map(), sources: new Map(), own, script, traces };
}

describe('a finished page holds what all pages of packs may have', () => {
  test.each<[Genre, string, string]>([
    ['brief', '<script>document.title = 1</script>', "'<script>'"],
    ['brief', OWN_SCRIPT, "'<script>'"],
    ['brief', '<button>x</button>', "'<button>'"],
    ['deck', '<script type="module">document.title = 1</script>', "'<script>'"],
    ['deck', `${OWN_SCRIPT}${OWN_SCRIPT}`, "a second '<script>'"],
    ['deck', '<svg><set class="a"/></svg>', "'<set>'"],
  ])('%s: %s', (genre, markup, part) => {
    const [finding, ...more] = checkPageMarkup(sent(genre, `${OURS[genre]}${markup}`));
    expect(more).toEqual([]);
    expect(finding?.code).toBe('check/foreign-markup');
    expect(finding?.message).toBe(`${genre}.html holds ${part}, which no page of a pack may have.`);
  });

  test('the deck has its controls and its own script', () => {
    expect(checkPageMarkup(sent('deck', `${OURS.deck}<button type="button">x</button>${OWN_SCRIPT}`))).toEqual([]);
  });

  test('the line of the template that printed it is named', () => {
    const own = [sourceFile('content/x/templates/brief/brief.hbs', '<p>{{a}}</p>\n<p on{{b}}="c()">\n')];
    const [finding] = checkPageMarkup(sent('brief', `${OURS.brief}<p>a</p>\n<p onclick="c()">\n`, own));
    expect(finding?.place).toMatchObject({ file: own[0]?.path, line: 2 });
  });
});

describe('the policy of a page is ours alone', () => {
  const page = (text: string) => [sourceFile('content/x/templates/brief/brief.hbs', text)];

  test('as it is', () => {
    expect(checkPolicy(sent('brief', OURS.brief))).toEqual([]);
    expect(checkPolicy(sent('deck', OURS.deck))).toEqual([]);
  });

  test.each<[string, Genre, string]>([
    ['with a second hash', 'deck', head(`${pagePolicy(script.hash)} 'sha256-AAAA'`)],
    ['with another hash', 'deck', head(pagePolicy('sha256-AAAA'))],
    ['with a script in the brief', 'brief', OURS.deck],
    ['with more', 'brief', head(`${pagePolicy(undefined)}; connect-src *`)],
    ['twice', 'brief', `${OURS.brief}${meta("default-src 'none'")}`],
    ['late', 'brief', OURS.brief.replace('<meta charset', '<title>x</title><meta charset')],
    ['only reporting', 'brief', OURS.brief.replace('Policy"', 'Policy-Report-Only"')],
    ['in a comment', 'brief', OURS.brief.replace(/<meta http[^>]*>/, (policy) => `<!-- ${policy} -->`)],
  ])('%s', (_, genre, html) => {
    expect(checkPolicy(sent(genre, html)).map(({ code }) => code)).toEqual(['check/no-policy']);
  });

  test.each([
    ['<html>\n<meta http-equiv="Content-Security-Policy" content="">', { line: 2, column: 19, endColumn: 42 }],
    ['<html>\n<head>\n<title>x</title>', { line: 2, column: 1, endColumn: 6 }],
  ])('is told at its template: %s', (text, place) => {
    const own = page(text);
    const [finding] = checkPolicy(sent('brief', '<!doctype html><p>x', own));
    expect(finding?.place).toEqual({ file: own[0]?.path, ...place });
  });
});
