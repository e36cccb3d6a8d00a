import { datesInWords } from './dates-in-words.ts';

/** A question about a new summit. */
export interface Question {
  /** The option of the command line that answers the question. */
  readonly option: string;
  /** The words in which the question is asked on a terminal. */
  readonly ask: string;
  readonly help: string;
  /** The path of the answer's key in `summit.yaml`; the value in the starter is the usual answer. */
  readonly path: readonly string[];
  /** Turns an answer into the value for YAML. */
  readonly toValue: (answer: string) => unknown;
  /**
   * Says why an answer can't be meant in this form, and what to write instead; undefined for an answer that the
   * outline's rules can judge.
   */
  readonly refuse?: (answer: string) => { readonly reason: string; readonly cure: string } | undefined;
}

const asText = (answer: string) => answer;

/** The questions, in the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  question('name', 'Name of the meeting', 'the name of the meeting', ['summit', 'name']),
  question('organisation', 'Organisation that meets', 'the organisation that meets', ['summit', 'organisation']),
  question('host', 'Host country or body', 'the country or body that hosts', ['summit', 'host']),
  question('city', 'City', 'where it meets', ['summit', 'city']),
  {
    option: 'dates',
    ask: 'Day, or first and last day (2030-05-06 2030-05-07)',
    help: 'when it meets: a day, or the first and the last one, quoted: "2030-05-06 2030-05-07"',
    path: ['summit', 'dates'],
    toValue: (answer) => {
      const days = daysOf(answer);
      return days.length === 1 ? days[0] : days;
    },
    refuse: refuseDates,
  },
  question('as-of', 'Day for which your facts hold', 'until when your facts hold, left out: the first day', ['as_of']),
  question('language', 'Language of the pack (en-GB, en-US, ru, …)', 'the language in which you write', ['language']),
  question('ratio', 'Shape of the slides (16:9 or 4:3)', '16:9 or 4:3', ['design', 'ratio']),
  question('slides', 'Ground of the slides (light or dark)', 'light or dark', ['design', 'slides']),
  question('paper', 'Paper of the brief (A4 or Letter)', 'A4 or Letter', ['design', 'paper']),
  question('deep', 'Colour of covers', 'the colour of the grounds of covers, for example "#0a3a48"', [
    'design',
    'colours',
    'deep',
  ]),
  question('teal', 'Colour of links and small headings', 'the colour of what is stressed, for example "#0e6e7c"', [
    'design',
    'colours',
    'teal',
  ]),
];

function question(option: string, ask: string, help: string, path: readonly string[]): Question {
  return { option, ask, help, path, toValue: asText };
}

/** Splits an answer into its days: one, or two with whatever people write between. */
export function daysOf(answer: string): string[] {
  return answer.split(/\s+(?:to|until|-)\s+|[\s,/]+|\.\.|–/).filter((day) => day !== '');
}

// Days in figures are judged by the outline's own rules.
function refuseDates(answer: string): { reason: string; cure: string } | undefined {
  const days = daysOf(answer);
  if (days.length <= 2 && days.every((day) => /^[\d-]+$/.test(day) && /^\d{4}/.test(day))) return undefined;
  const meant = datesInWords(answer);
  const example = 'one day as 2030-05-06, or the first and the last as "2030-05-06 2030-05-07"';
  return {
    reason: `'${answer}' is not written as year, month and day in figures.`,
    cure: meant === undefined ? `Write ${example}.` : `Write it as ${meant.includes(' ') ? `"${meant}"` : meant}.`,
  };
}
