/**
 * The names of the layouts of a deck for which a template of the user's own can have layouts. A slide of a layout of the
 * summit's own is filled like `points`.
 */
export const TEMPLATE_LAYOUTS = [
  'cover',
  'key-messages',
  'ask',
  'agenda',
  'section',
  'points',
  'numbers',
  'timeline',
  'table',
  'contrast',
  'chart',
  'map',
  'image',
  'callout',
  'recommendations',
  'close',
  'sources',
] as const;

/** The name of a layout of a deck that a template can have a layout for. */
export type TemplateLayoutName = (typeof TEMPLATE_LAYOUTS)[number];
