import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { iso31661 } from 'iso-3166';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectFolder } from '../../scripts/host/project-folder.ts';

// Where a name has to stand, and why; everything else in scripts/ and templates/ serves any summit.
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  // The code XK is nobody's in ISO 3166: the docstring says whose it is, and who uses it.
  'scripts/outline/country.ts': ['European Union', 'Kosovo'],
  // Areas that the atlas draws without a code, by the names that it has for them.
  'scripts/figures/maps/map-atlas.ts': ['Cyprus', 'Kosovo', 'N. Cyprus', 'Siachen Glacier', 'Somaliland'],
  // The documents that the wording about boundaries in dispute follows.
  'scripts/figures/maps/lines/disputes.ts': ['Somalia', 'South Sudan', 'Sudan', 'United Nations'],
};

// The labels that name a line or an area in dispute: there the parties have to be named.
const DISPUTE = /^dispute_.*$/gm;

// Organisations that meet in summits, plans of theirs, and cities where they sit or met, beside those of the packs.
const OTHERS = `
  ASEAN, APEC, BRICS, CSTO, ECOWAS, G7, G20, IGAD, Mercosur, MERCOSUR, NATO, OECD, OPEC, OSCE, SAARC, SADC, SCO,
  CARICOM, African Union, Arab League, European Union, United Nations, Chatham House, Shanghai Cooperation,
  Asia-Pacific, Belt and Road, Nurly Zhol, Golden Gate, Abu Dhabi, Abuja, Accra, Addis Ababa, Algiers, Amsterdam,
  Ankara, Ashgabat, Athens, Baghdad, Baku, Bangkok, Beijing, Belgrade, Berlin, Bern, Bishkek, Bogor, Brasília,
  Brussels, Bucharest, Budapest, Buenos Aires, Cairo, Canberra, Copenhagen, Dakar, Delhi, Dhaka, Doha, Dublin,
  Dushanbe, Geneva, Hanoi, Helsinki, Islamabad, Istanbul, Jakarta, Johannesburg, Kabul, Kathmandu, Kazan, Kigali,
  Kuala Lumpur, Kyiv, Lima, Lisbon, London, Madrid, Manila, Minsk, Moscow, Nairobi, New York, Oslo, Ottawa, Paris,
  Prague, Pretoria, Putrajaya, Rabat, Riga, Riyadh, Rome, Samarkand, San Francisco, Santiago, Seattle, Seoul,
  Shanghai, Sofia, Stockholm, Tallinn, Tashkent, Tbilisi, Tehran, Tokyo, Ulaanbaatar, Vienna, Vilnius, Warsaw,
  Washington, Wellington, Yerevan, Zagreb
`;
// Beginnings, since Russian words change their endings.
const RUSSIAN = ['ШОС', 'АТЭС', 'Казахстан', 'Астан', 'Шанха', 'Москв', 'Пекин', 'Сан-Франциско'];

test('nothing in scripts and templates names an organisation, a country or a city', () => {
  const names = [...countries(), ...packs(), ...OTHERS.trim().split(/,\s+/)];
  expect(names.length).toBeGreaterThan(600);
  const words = `(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])|${RUSSIAN.join('|')}`;
  const anyName = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})`, 'gu');
  const files = ['scripts', 'templates'].flatMap((folder) => filesIn(join(projectFolder, folder)));
  expect(files.length).toBeGreaterThan(200);
  const found = files.flatMap((file) => {
    const here = new Set(
      [...readFileSync(file, 'utf8').replaceAll(DISPUTE, '').matchAll(anyName)].map(([word]) => word),
    );
    return here.size === 0 ? [] : [[shortName(file), [...here].sort()] as const];
  });
  expect(Object.fromEntries(found)).toEqual(EXCEPTIONS);
  // The search finds what it looks for.
  const planted = 'For Kazakhstan, APEC in San Francisco and Виета; в Астане, Казахстан';
  expect([...planted.matchAll(anyName)].map(([word]) => word)).toEqual([
    ...['Kazakhstan', 'APEC', 'San Francisco'],
    ...['Астан', 'Казахстан'],
  ]);
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !shortName(file).startsWith('templates/starter/'));
}

/** The countries by their names in ISO 3166, in the atlas, and in everyday English and Russian. */
function countries(): string[] {
  const atlas = JSON.parse(readFileSync(join(projectFolder, 'node_modules/world-atlas/countries-50m.json'), 'utf8'));
  const drawn: string[] = atlas.objects.countries.geometries.map((each: Shape) => each.properties.name);
  const spoken = ['en', 'ru'].flatMap((language) => {
    const called = new Intl.DisplayNames(language, { type: 'region', style: 'short' });
    return iso31661.map(({ alpha2 }) => called.of(alpha2) ?? '');
  });
  const standard = iso31661.flatMap(({ name }) => [name, name.replace(/,.*| \(.*/, '')]);
  return [...new Set([...drawn, ...spoken, ...standard])].filter((name) => name.length > 2);
}

interface Shape {
  readonly properties: { readonly name: string };
}

/** What the packs under `content/` say of their own organisation, host and city. */
function packs(): string[] {
  return readdirSync(join(projectFolder, 'content')).flatMap((pack) => {
    const { summit } = parse(readFileSync(join(projectFolder, 'content', pack, 'summit.yaml'), 'utf8'));
    return [summit.name, summit.organisation, summit.host, summit.city].map(String);
  });
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function shortName(file: string): string {
  return relative(projectFolder, file).replaceAll('\\', '/');
}
