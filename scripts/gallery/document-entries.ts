import type { GALLERY_DOCUMENTS } from './gallery-designs.ts';
import type { GalleryPicture } from './gallery-entry.ts';

/** The entry of the gallery for one kind of owner of official documents. */
export interface DocumentEntry {
  readonly title: string;
  readonly when: string;
  readonly picture: GalleryPicture;
}

const page = (design: keyof typeof GALLERY_DOCUMENTS, place: string | number) => {
  return { kind: 'page', design, edition: 'standard', place } as const;
};

/** The mastheads and markings of three kinds of owner; the type requires every document of the gallery. */
export const DOCUMENT_ENTRIES: Readonly<Record<keyof typeof GALLERY_DOCUMENTS, DocumentEntry>> = {
  organisation: {
    title: 'An international organisation',
    when: 'A symbol, and under its rule what a registry asks for. The paragraphs of the brief are numbered.',
    picture: {
      name: 'document-organisation',
      alt: 'The cover of the brief: at the head the symbol EX/2030/7 over a rule, below it distribution, date, original language, agenda item and the document superseded',
      shown: page('organisation', 1),
    },
  },
  union: {
    title: 'A union of states',
    when: 'A marking at the head and the foot of every page and slide, with the masthead on both covers.',
    picture: {
      name: 'document-union',
      alt: 'The cover of the brief with LIMITED in the middle of its head and foot, and a masthead with the symbol EX 1234/30 and a registration',
      shown: page('union', 1),
    },
  },
  nation: {
    title: 'A national administration',
    when: 'A draft with a marking and an embargo: its words stand on every page, and DRAFT in large letters under the text.',
    picture: {
      name: 'document-nation',
      alt: 'The first chapter with OFFICIAL – SENSITIVE and DRAFT at the head, the embargo with them at the foot, and pale letters DRAFT across the page under the text',
      shown: page('nation', 'theme-columns'),
    },
  },
};
