import type { GeoBox } from '../../../outline/world-map.ts';
import type { DisputeId } from '../../../views/text/dispute-ids.ts';
import { SIACHEN } from '../map-atlas.ts';

/** A line or an area in dispute. Its name and the sentence about it are labels, in the language of the pack. */
export interface Dispute {
  readonly id: DisputeId;
  /** The codes (ISO 3166-1) of the countries and areas whose map must say something about it. */
  readonly parties: readonly string[];
  /**
   * The pairs of areas whose common boundary is in dispute inside of the box. Empty where the atlas has no boundary: then
   * there is nothing to dash, and the note stands alone.
   */
  readonly between: readonly (readonly [string, string])[];
  /** The part of the globe where the line or the area is, in degrees: west, south, east, north. */
  readonly box: GeoBox;
  /** The document that the wording of the note follows. */
  readonly source: string;
}

const WORLD_MAP = 'United Nations Geospatial, The World, map no. 4170, notes';

/**
 * The lines and areas in dispute that the atlas is detailed enough to show. Islands and rocks that it leaves out are not
 * listed, since nothing is claimed where nothing is drawn.
 */
export const DISPUTES: readonly Dispute[] = [
  {
    id: 'kashmir',
    parties: ['IN', 'PK'],
    between: [
      ['IN', 'PK'],
      ['IN', SIACHEN],
      ['PK', SIACHEN],
      ['CN', SIACHEN],
      // The agreement of 2 March 1963 on this part is provisional (Article 6), until the question is settled.
      ['CN', 'PK'],
    ],
    box: [73.4, 32.2, 77.9, 37.2],
    source: WORLD_MAP,
  },
  {
    id: 'aksai_chin',
    parties: ['CN', 'IN'],
    between: [['CN', 'IN']],
    box: [77.5, 30.1, 81.1, 35.7],
    source: 'United Nations Geospatial, map no. 4170; agreement of 7 September 1993 on the Line of Actual Control',
  },
  {
    id: 'mcmahon',
    parties: ['CN', 'IN'],
    between: [['CN', 'IN']],
    box: [91.5, 27.5, 97.5, 29.6],
    source: 'United Nations Geospatial, map no. 4170; agreement of 7 September 1993 on the Line of Actual Control',
  },
  {
    id: 'abyei',
    parties: ['SD', 'SS'],
    between: [['SD', 'SS']],
    box: [24, 8.5, 34.2, 12.4],
    source: WORLD_MAP,
  },
  {
    id: 'halaib',
    parties: ['EG', 'SD'],
    between: [['EG', 'SD']],
    box: [33.1, 21.8, 37, 22.4],
    source: 'United Nations Geospatial, map of the Sudan, no. 4458, administrative boundary',
  },
  {
    id: 'ilemi',
    parties: ['KE', 'SS'],
    between: [['KE', 'SS']],
    box: [33.9, 4.1, 35.4, 5.6],
    source: 'United Nations Geospatial, map of South Sudan, no. 4450',
  },
  {
    id: 'ogaden',
    parties: ['ET', 'SO'],
    between: [['ET', 'SO']],
    box: [41.8, 3.9, 48.1, 8.1],
    source: 'United Nations Geospatial, map of Somalia, no. 3690, provisional administrative line',
  },
  {
    id: 'western_sahara',
    parties: ['EH', 'MA'],
    between: [['EH', 'MA']],
    box: [-17.2, 21.3, -8.6, 27.8],
    source: 'United Nations, list of Non-Self-Governing Territories (Article 73 e of the Charter); map no. 4170, notes',
  },
  {
    id: 'golan',
    parties: ['IL', 'SY'],
    between: [['IL', 'SY']],
    box: [35.5, 32.6, 36, 33.5],
    source: 'Security Council resolution 497 (1981)',
  },
  {
    id: 'blue_line',
    parties: ['IL', 'LB'],
    between: [['IL', 'LB']],
    box: [35, 33, 35.9, 33.5],
    source: 'Report of the Secretary-General S/2000/590, para. 11; map of UNIFIL, no. 4144',
  },
  {
    id: 'palestine',
    parties: ['IL', 'PS'],
    between: [['IL', 'PS']],
    box: [34.2, 31.2, 35.6, 32.6],
    source: 'United Nations Geospatial, map no. 4170; General Assembly resolution 67/19 (2012)',
  },
  {
    id: 'korea',
    parties: ['KP', 'KR'],
    between: [['KP', 'KR']],
    box: [126.5, 37.6, 128.5, 38.7],
    source: 'Armistice agreement of 27 July 1953 (S/3079), Article I; map no. 4170',
  },
  {
    id: 'kosovo',
    parties: ['RS', 'XK'],
    between: [['RS', 'XK']],
    box: [20, 42.1, 21.9, 43.4],
    source: 'Security Council resolution 1244 (1999)',
  },
  {
    id: 'essequibo',
    parties: ['GY', 'VE'],
    between: [['GY', 'VE']],
    box: [-61.5, 5.1, -59.7, 8.7],
    source: 'International Court of Justice, Arbitral Award of 3 October 1899',
  },
  {
    id: 'tigri',
    parties: ['GY', 'SR'],
    between: [['GY', 'SR']],
    box: [-58.2, 1.9, -56.4, 3.6],
    source: 'Natural Earth, disputed boundaries',
  },
  {
    id: 'belize',
    parties: ['BZ', 'GT'],
    between: [['BZ', 'GT']],
    box: [-89.3, 15.8, -88.8, 17.9],
    source: 'International Court of Justice, Special Agreement of 8 December 2008',
  },
  {
    id: 'patagonia',
    parties: ['AR', 'CL'],
    between: [['AR', 'CL']],
    box: [-74, -50.8, -72.9, -49.1],
    source: 'Agreement of 16 December 1998 on the line from Mount Fitz Roy to Cerro Daudet',
  },
  {
    id: 'crimea',
    parties: ['RU', 'UA'],
    between: [],
    box: [32.4, 44.3, 36.7, 46.2],
    source: 'General Assembly resolution 68/262 (2014)',
  },
  {
    id: 'cyprus',
    parties: ['CY', 'TR'],
    between: [],
    box: [32.7, 35, 34.6, 35.7],
    source: 'Security Council resolutions 541 (1983) and 550 (1984)',
  },
  {
    id: 'georgia',
    parties: ['GE', 'RU'],
    between: [],
    box: [40, 41.9, 44.8, 43.6],
    source: 'General Assembly resolution 63/307 (2009)',
  },
  {
    id: 'kurils',
    parties: ['JP', 'RU'],
    between: [],
    box: [145.3, 43.3, 148.9, 45.6],
    source: 'Joint declaration of 19 October 1956, para. 9',
  },
  {
    id: 'falklands',
    parties: ['AR', 'FK', 'GB'],
    between: [],
    box: [-61.4, -52.5, -57.6, -51],
    source: WORLD_MAP,
  },
  {
    id: 'chagos',
    parties: ['GB', 'IO', 'MU'],
    between: [],
    box: [71.2, -7.5, 72.6, -5.2],
    source: 'General Assembly resolution 73/295 (2019)',
  },
];
