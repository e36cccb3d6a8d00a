import { expect, test } from 'vitest';
import { isPrompt } from '../../../scripts/office/template/is-prompt.ts';

test.each(['#pagecount#', 'Az. #Zeichen_1#', '%NAME%', '[Betreff]', '<Name>', '{{ title }}', 'XXX', 'TT.MM.JJJJ'])(
  '%s stands for other words',
  (words) => {
    expect(isPrompt(words)).toBe(true);
  },
);

test.each(['Nr. 5 # 6', '50% von 20%', '100 %', '[3]', 'Ministry of Foreign Affairs', 'C# and F#', '«Правительство»'])(
  '%s is what it says',
  (words) => {
    expect(isPrompt(words)).toBe(false);
  },
);
