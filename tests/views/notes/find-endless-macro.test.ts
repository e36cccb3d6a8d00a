import { expect, test } from 'vitest';
import { findEndlessMacro } from '../../../scripts/views/notes/find-endless-macro.ts';
import { readProjectText } from '../../helpers/read-project-text.ts';

const style = (...macros: readonly string[]) =>
  `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">\n<info/>\n${macros.join('\n')}\n</style>`;

test('a macro that calls itself is found where it stands', () => {
  const text = style('<macro name="a"><group><text macro="a"/></group></macro>');
  expect(findEndlessMacro(text)).toEqual({
    reason: "its macro 'a' calls itself, or one that calls it",
    from: text.indexOf('<macro'),
  });
});

test('two macros that call each other are found', () => {
  const text = style(
    '<macro name="a"><text macro="b"/></macro>',
    '<macro name="b"><choose><if variable="title"><text macro="a"/></if></choose></macro>',
  );
  expect(findEndlessMacro(text)?.reason).toMatch(/'[ab]' calls itself/);
});

test('macros that call the one before them twice are found before their work doubles without end', () => {
  const doubling = Array.from({ length: 60 }, (_, index) => {
    return `<macro name="m${index}"><text macro="m${index - 1}"/><text macro="m${index - 1}"/></macro>`;
  });
  expect(findEndlessMacro(style(...doubling))?.reason).toMatch(/^its macro 'm\d+' takes more than 20000 steps/);
});

test('of the branches of a choice only one is taken', () => {
  const branches = Array.from({ length: 60 }, (_, index) => {
    const call = `<text macro="m${index - 1}"/>`;
    return `<macro name="m${index}"><choose><if variable="title">${index < 12 ? call : ''}</if><else>${call}</else></choose></macro>`;
  });
  expect(findEndlessMacro(style(...branches))).toBeUndefined();
});

test('only the macros that sort works are unfolded, and bounded: Chicago’s own have some hundred thousand elements', () => {
  const branches = Array.from({ length: 18 }, (_, index) => {
    const call = index === 0 ? '<text variable="title"/>' : `<text macro="m${index - 1}"/>`;
    return `<macro name="m${index}"><choose><if variable="title">${call}</if><else>${call}</else></choose></macro>`;
  });
  const sorted = (name: string) =>
    style(...branches, `<bibliography><sort><key macro="${name}"/></sort></bibliography>`);
  expect(findEndlessMacro(sorted('m14'))).toBeUndefined();
  expect(findEndlessMacro(sorted('m17'))?.reason).toMatch(/^the macros by which it sorts works have more than 250000/);
});

test('the shared style ends, and a text that is no style is for others to judge', async () => {
  expect(findEndlessMacro(await readProjectText('templates/citations/notes.csl'))).toBeUndefined();
  expect(findEndlessMacro('<style><macro name="a">')).toBeUndefined();
});
