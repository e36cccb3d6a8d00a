import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { openWordFile } from '../../office/brief/rules/word-file.ts';
import { wordWords } from '../../office/read/word-words.ts';
import type { ExpectedText } from '../pdf/texts/expected-texts.ts';
import { foldWords } from '../pdf/texts/fold-words.ts';
import { excerpt, partsOf } from '../pdf/texts/text-parts.ts';
import type { WrittenWordFile } from './written-word-file.ts';

/**
 * Finds the texts of the outline that a finished Word file of the brief does not hold, and those of its key messages and
 * themes that stand in another order than that in which a brief is read. Labels inside a drawing are not looked for.
 */
export function checkWordTexts({ name, parts, outline, order }: WrittenWordFile): Diagnostic[] {
  const { stories, body } = openWordFile(parts);
  const fold = (words: string) => foldWords(words, outline.language);
  const whole = [...stories.values()].map((story) => fold(wordWords(story))).join('\n');
  const texts = outline.texts.filter(({ shown, isDrawn }) => shown.includes('brief') && !isDrawn);
  const lost = texts.filter(({ text }) =>
    partsOf(text)
      .map(fold)
      .some((part) => !whole.includes(part)),
  );
  if (lost.length > 0) {
    return lost.map(({ name: key, text, at }) =>
      diagnose('check/text-missing', { file: name, name: key, words: excerpt(text) }, at),
    );
  }
  const main = body === undefined ? '' : fold(wordWords(body));
  const strayed = firstStrayed(inOrder(texts, order), main, fold);
  if (strayed === undefined) return [];
  const fault = `“${excerpt(strayed.text)}” (${strayed.name}) stands before a text that it should follow`;
  return [diagnose('check/word-fault', { file: name, fault, rule: 'Texts stand in their order.' }, strayed.at)];
}

// Other texts are printed in several places: titles of themes in the contents too, facts at a glance too.
const ORDERED = new RegExp(
  [
    String.raw`^key_messages\.`,
    String.raw`^(?:headline|standfirst|takeaway|callout\.text|callout\.by)$`,
    String.raw`^points\.`,
    String.raw`^figures\.(?:caption|timeline|table|contrast|takeaway)$`,
    String.raw`^recommendations\.`,
  ].join('|'),
);

function inOrder(texts: readonly ExpectedText[], order: readonly Place[]): ExpectedText[] {
  const known = new Map(texts.filter(({ name }) => ORDERED.test(name)).map((text) => [keyOf(text.at), text]));
  return order.flatMap((place) => known.get(keyOf(place)) ?? []);
}

function keyOf({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

function firstStrayed(
  texts: readonly ExpectedText[],
  main: string,
  fold: (words: string) => string,
): ExpectedText | undefined {
  let from = 0;
  return texts.find(({ text }) =>
    partsOf(text)
      .map(fold)
      .some((part) => {
        const at = main.indexOf(part, from);
        if (at >= 0) from = at + part.length;
        return at < 0;
      }),
  );
}
