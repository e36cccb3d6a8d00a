/** What a new summit is asked for. */
export interface Question {
  /** The option of the command line that answers it. */
  readonly option: string;
  /** How it is asked on a terminal. */
  readonly ask: string;
  readonly help: string;
  /** Where in `summit.yaml` the answer stands; the answer that is there already is the usual one. */
  readonly path: readonly string[];
  /** The value that an answer means, as YAML has it. */
  readonly toValue: (answer: string) => unknown;
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
      const days = answer.split(/[\s,/]+|\.\.|–/).filter((day) => day !== '');
      return days.length === 1 ? days[0] : days;
    },
  },
  question('language', 'Language of the pack (en-GB, en-US, ru, …)', 'the language in which you write', ['language']),
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
