/** A summit's files by their path, as text or bytes. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** Gives pseudo-random integers from 0 to below a limit: the same series for the same seed (mulberry32). */
export type Dice = (limit: number) => number;

/** Makes the dice of a seed. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/** Puts one to three faults into files, as a hurried hand or a broken disk would. Gives the changed files. */
export function mutate(files: Files, dice: Dice): Map<string, string | Uint8Array> {
  const changed = new Map(files);
  for (let times = 1 + dice(3); times > 0; times -= 1) {
    const path = one([...changed.keys()], dice);
    if (path === undefined) return changed;
    const content = changed.get(path) ?? '';
    if (dice(12) === 0) changeFile(changed, path, dice);
    else if (typeof content === 'string') changed.set(path, changeText(content, dice));
  }
  return changed;
}

function one<Item>(items: readonly Item[], dice: Dice): Item | undefined {
  return items[dice(items.length)];
}

function changeFile(files: Map<string, string | Uint8Array>, path: string, dice: Dice): void {
  const content = files.get(path) ?? '';
  switch (dice(6)) {
    case 0:
      files.delete(path);
      break;
    case 1:
      files.set(path, '');
      break;
    case 2:
      files.set(path, content.slice(0, dice(content.length)));
      break;
    case 3:
      files.delete(path);
      files.set(
        path.replace(
          /[^/]+$/,
          (name) => one([`x-${name}`, `${name}.bak`, name.toUpperCase(), ` ${name}`], dice) ?? name,
        ),
        content,
      );
      break;
    case 4:
      files.set(
        path.replace(/[^/]+$/, (name) => name.replace(/^\d+/, '11')),
        content,
      );
      break;
    default:
      files.set(path, withRawBytes(content, dice));
  }
}

function withRawBytes(content: string | Uint8Array, dice: Dice): Uint8Array {
  const bytes = Buffer.from(content);
  for (let times = 0; times < 3 && bytes.length > 0; times += 1) bytes[dice(bytes.length)] = dice(256);
  return new Uint8Array(bytes);
}

// Characters and words that YAML, Markdown, Handlebars, HTML, CSS or a terminal may treat as more than text.
const ODD = [
  ...'&*!|>%@`"\'#:-?[]{},~<=/\\\t\r\n\0\u00a0\u200b\u202e\ufeff\u2028\ud800\u0301€漢😀'.split(''),
  ...[
    '<<: ',
    '---\n',
    '- ',
    ': ',
    '{{x}}',
    '{{#if}}',
    '{fact}',
    '[@x]',
    '<b>',
    '-->',
    '$&',
    '__proto__',
    'constructor',
  ],
  ...[
    'null',
    'true',
    '.nan',
    '1e999',
    '0x10',
    '2024-13-45',
    '&a ',
    '*a',
    '!!set',
    '![x](y)',
    '\r\n',
    '```',
    '<!-- _class: x -->',
  ],
];

const VALUES = [
  '',
  '""',
  "' '",
  '3',
  '-0',
  'true',
  'null',
  '[]',
  '{}',
  '[[1]]',
  '{ a: 1 }',
  '2024-02-30',
  '[3, 1]',
  '.inf',
  '~',
  '../../etc/passwd',
];

function changeText(text: string, dice: Dice): string {
  const lines = text.split('\n');
  const at = dice(lines.length);
  const line = lines[at] ?? '';
  const other = dice(lines.length);
  switch (dice(9)) {
    case 0:
      return lines.toSpliced(at, 1 + dice(3)).join('\n');
    case 1:
      return lines.toSpliced(other, 0, line).join('\n');
    case 2:
      return lines
        .with(at, lines[other] ?? '')
        .with(other, line)
        .join('\n');
    case 3:
      return lines.with(at, ' '.repeat(dice(4)) + line.trimStart()).join('\n');
    case 4:
      return lines.with(at, `${line.slice(0, dice(line.length + 1))}`).join('\n');
    case 5:
      return lines.with(at, line.replace(/(?<=:)( .*)?$/, ` ${one(VALUES, dice)}`)).join('\n');
    case 6:
      return lines
        .with(
          at,
          line.replace(/[\w-]+(?=:)/, (key) => one([`${key}s`, key.slice(1), '1', '__proto__', '""'], dice) ?? key),
        )
        .join('\n');
    default: {
      const column = dice(line.length + 1);
      return lines.with(at, line.slice(0, column) + one(ODD, dice) + line.slice(column + dice(3))).join('\n');
    }
  }
}
