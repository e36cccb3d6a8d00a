import { z } from 'zod';
import { TEMPLATE_LAYOUTS, type TemplateLayoutName } from '../template-layouts.ts';
import { map, text } from './shape-parts.ts';
import { TEMPLATE_STYLES, type TemplateStyleName } from './template-styles.ts';

// `.meta` is what editors show beside a key: what it is for, and where it is seen.

function layout(name: TemplateLayoutName) {
  return text()
    .optional()
    .meta({
      description: `The layout of the template that slides of the layout ${name} take, by its name in PowerPoint.`,
      examples: [name === 'cover' ? 'Title Slide' : 'Title and Content'],
    });
}

const layouts = map(
  Object.fromEntries(TEMPLATE_LAYOUTS.map((name) => [name, layout(name)])) as Record<
    TemplateLayoutName,
    z.ZodOptional<z.ZodString>
  >,
);

function style(name: TemplateStyleName) {
  return text()
    .optional()
    .meta({
      description: `The style of the template that texts of the kind ${name} take, by its name in Word.`,
      examples: [name === 'point' ? 'Absatz nummeriert' : 'Body Text'],
    });
}

const styles = map(
  Object.fromEntries(TEMPLATE_STYLES.map((name) => [name, style(name)])) as Record<
    TemplateStyleName,
    z.ZodOptional<z.ZodString>
  >,
);

function family(use: string, example: string) {
  return text()
    .optional()
    .meta({
      description: `The family of ${use}, as the computers of your readers have it.`,
      examples: [example],
    });
}

/** What a summit chooses for its Office files: `office:` of `summit.yaml`. */
export const office = map({
  deck: text()
    .optional()
    .meta({
      description:
        'A template for PowerPoint of your own that deck.pptx is made with: a .potx or .pptx file, by its path from the summit’s folder, not under templates/.',
      examples: ['ministry.potx'],
    }),
  layouts: layouts.optional().meta({
    description: 'Which layouts of the template the slides take, where they are not found by themselves.',
    examples: [{ cover: 'Titelfolie', points: 'Titel und Inhalt' }],
  }),
  brief: text()
    .optional()
    .meta({
      description:
        'A template for Word of your own that brief.docx is made with: a .dotx or .docx file, by its path from the summit’s folder, not under templates/.',
      examples: ['house.dotx'],
    }),
  styles: styles.optional().meta({
    description: 'Which styles of the template the texts of the brief take, where they are not found by themselves.',
    examples: [{ point: 'Absatz nummeriert', chapter: 'Kapitel' }],
  }),
  pages: z
    .enum(['pdf', 'libreoffice'], { error: 'pdf or libreoffice' })
    .optional()
    .meta({
      description:
        'Whose page numbers stand in the contents of brief.docx until Word updates them: those of brief.pdf (pdf, the same on every computer), or those of the LibreOffice of this computer (libreoffice).',
      examples: ['libreoffice'],
    }),
  fonts: map({ heading: family('headlines', 'Arial'), text: family('all other texts', 'Arial') })
    .optional()
    .meta({
      description: 'The fonts of deck.pptx, in place of the template’s, or of Cambria and Calibri.',
      examples: [{ heading: 'Verdana', text: 'Arial' }],
    }),
});
