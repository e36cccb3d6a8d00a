import { wordWords } from '../../../read/word-words.ts';
import { isPrompt } from '../../../template/is-prompt.ts';
import type { MatchedBriefTemplate } from '../match-styles.ts';
import { briefSections } from '../template-measures.ts';
import { fillHead } from './fill-head.ts';
import type { HeadWord, HeadWords } from './head-words.ts';
import { styledWords } from './template-heads.ts';

/** What the heads and feet of a template show, before there is a brief. */
export interface HeadSurvey {
  /** Whether the pages of the brief have any. */
  readonly hasHeads: boolean;
  /** What they show of a brief. */
  readonly shown: ReadonlySet<HeadWord | 'page'>;
  /** The codes of fields that nothing fills. */
  readonly unknown: readonly string[];
  /** Words that stand for others, which nobody has written. */
  readonly prompts: readonly string[];
}

/** Looks at the heads and feet of a template that a brief takes. */
export function surveyHeads(matched: MatchedBriefTemplate): HeadSurvey {
  const { template } = matched;
  const sections = briefSections(template);
  const used = new Set(
    [sections?.cover, sections?.body].flatMap((section) => [
      ...Object.values(section?.headers ?? {}),
      ...Object.values(section?.footers ?? {}),
    ]),
  );
  const filling = { words: NAMES, page: '2', styles: template.styles, styled: styledWords(matched), nextId: () => 1 };
  const heads = template.heads.filter(({ path }) => used.has(path)).map(({ root }) => fillHead(root, filling));
  const words = heads.flatMap(({ root }) => wordWords(root).split('\n')).map((each) => each.trim());
  return {
    hasHeads: heads.length > 0,
    shown: new Set(heads.flatMap(({ shown }) => [...shown])),
    unknown: [...new Set(heads.flatMap(({ unknown }) => unknown))],
    prompts: [...new Set([...words.filter(isPrompt), ...heads.flatMap(({ prompts }) => prompts)])],
  };
}

// Each word stands for itself.
const NAMES: HeadWords = {
  ...{ title: 'title', subtitle: 'subtitle', symbol: 'symbol', date: 'date', summit: 'summit', author: 'author' },
  ...{ subject: 'subject', keywords: 'keywords', rights: 'rights', marking: 'marking', status: 'status' },
  ...{ embargo: 'embargo', chapter: 'chapter', file: 'file', pages: 'pages' },
};
