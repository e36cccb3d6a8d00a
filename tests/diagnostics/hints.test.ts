import { expect, test } from 'vitest';
import { loadOutline } from '../../scripts/load/load-outline.ts';
import { parseOutline } from '../../scripts/outline/read/parse-outline.ts';
import { findingsOf, noPrinter } from '../helpers/build-base.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { codeOf, readFixture } from '../helpers/read-fixture.ts';

async function findingsIn(fixture: string) {
  const { files } = await readFixture(fixture);
  return await findingsOf(createHostInMemory({ files }), noPrinter, ['deck']);
}

// What to do is the half of a finding that a place and a code don't prove.
test.each([
  ['outline-wrong-type--unquoted-colour', 'To YAML, # begins a comment: put the whole in quotes, "#a3324a".'],
  ['outline-wrong-type--fact-alone', 'To YAML, { begins a map of keys: put the whole in quotes, "{rivers}".'],
  ['outline-wrong-type--null', 'Write a text here.'],
  ['outline-misnamed-file', "Rename it to 'themes/20-second.yaml' if it is a theme; else move it out of themes/."],
  [
    'outline-misnamed-file--no-number',
    "Rename it to 'themes/20-second.yaml' if it is a theme; else move it out of themes/.",
  ],
  ['outline-misnamed-file--root', "Move it to 'themes/20-second.yaml'."],
  ['outline-misnamed-file--themes-folder', "Rename the folder to 'themes'."],
  ['outline-misnamed-file--templates-folder', "Rename the folder to 'templates'."],
  ['outline-misnamed-file--summit', "Rename it to 'summit.yaml'."],
  [
    'outline-misnamed-file--references',
    "Take it away if it is no longer needed: 'references.yaml' is there too, and is read.",
  ],
  [
    'outline-malformed-citation--figure',
    'A figure or a paragraph needs brackets of its own, and nothing else in them: [@report2029, p. 4] [@fig:steps].',
  ],
  ['outline-many-braces', 'Write {fund}, with single braces.'],
  ['outline-malformed-citation', 'Write [@key] or [@key, para. 3], and [@one; @other, p. 5] for several.'],
  ['outline-unknown-theme--with-its-number', "Did you mean 'first'?"],
  ['outline-unknown-theme--with-its-number', "Did you mean 'second'?"],
  ['outline-unknown-layout--capital', "Did you mean 'grid'?"],
  ['outline-unknown-layout--file', "Did you mean 'grid'?"],
  ['outline-unknown-layout--in-another-folder', 'Move that file to templates/deck/partials/tide.hbs.'],
  ['outline-unknown-country', 'The code of United Kingdom of Great Britain and Northern Ireland is GB.'],
  ['outline-unknown-country--a-name', 'The code of Austria is AT.'],
  [
    'outline-section-order--a-theme-in-none',
    'Name every theme once, in the order of the files: first, second. Or rename the files.',
  ],
  ['outline-unknown-language--as-systems-write-it', "Did you mean 'en-GB'?"],
  ['outline-invalid-value--date-without-noughts', "Did you mean '2030-04-01'?"],
  ['template-unknown-file--in-another-genre', "Did you mean 'templates/brief/partials/close.hbs'?"],
  [
    'template-unknown-file--stylesheet',
    'Move it to templates/deck/, if it is for the slides, or to templates/brief/, if it is for the brief.',
  ],
  ['template-unknown-file', "Did you mean 'templates/deck/partials/points.hbs'?"],
  ['template-unknown-file--name', "Did you mean 'templates/deck/partials/my-layout.hbs'?"],
  ['template-unknown-file--nearly', "Did you mean 'templates/deck/controls.hbs'?"],
  ['template-unknown-token--own', "Did you mean '--teal'?"],
  ['template-unknown-placeholder', "Did you mean '{date}'?"],
])('%s: %s', async (fixture, hint) => {
  const findings = await findingsIn(fixture);
  expect(findings.filter(({ code }) => code === codeOf(fixture)).map((finding) => finding.hint)).toContain(hint);
});

test('the hint for a key without its brackets or sign is the citation to write', async () => {
  const { files } = await readFixture('outline-loose-citation');
  const { findings } = parseOutline(await loadOutline(createHostInMemory({ files }), 'base-summit'));
  const asTheyAre = (found: string) => `If the words are meant as they are, write ${found}.`;
  expect(findings.map(({ hint }) => hint)).toEqual([
    `Write [see @page] to cite it. ${asTheyAre('(see \\@page)')}`,
    `Write [@report2029] to cite it. ${asTheyAre('\\@report2029')}`,
    `Write [@report2029, ch. 2; @page] to cite it. ${asTheyAre('\\[report2029, ch. 2; page]')}`,
  ]);
});

test('a layout that lies in another folder is found at both places, each with that file', async () => {
  const findings = await findingsIn('outline-unknown-layout--in-another-folder');
  expect(findings.map(({ message, hint }) => [message, hint])).toEqual([
    [
      "There is no layout 'tide': 'templates/partials/tide.hbs' lies in a folder where layouts are not looked for.",
      'Move that file to templates/deck/partials/tide.hbs.',
    ],
    ["Nothing uses the file 'templates/partials/tide.hbs'.", "Did you mean 'templates/deck/partials/tide.hbs'?"],
  ]);
});
