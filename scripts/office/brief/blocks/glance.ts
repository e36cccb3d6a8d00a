import type { BriefView } from '../../../views/brief/brief-view.ts';
import { type Xml, xml } from '../../xml/xml.ts';
import { textParagraph } from '../text/paragraph.ts';
import type { Writing } from '../writing.ts';
import { heading } from './heading.ts';
import { numberRow } from './numbers.ts';
import { recommendationBox } from './recommendations.ts';

/** Writes the page with the key messages, what is asked, and the main numbers. */
export function glance({ headline, messages, ask, numbers }: BriefView['glance'], writing: Writing): Xml {
  const label = writing.source.view.labels['at_a_glance'];
  return xml`${heading('SectionLabel', 'at-a-glance', label ?? headline, writing)}
    ${textParagraph('GlanceHeadline', headline, writing)}
    ${messages.map(({ text, detail }) => [
      textParagraph('KeyMessage', text, writing),
      textParagraph('KeyMessageDetail', detail, writing),
    ])}
    ${ask === null ? undefined : recommendationBox({ head: ask.headline, recommendations: ask.decisions, isAsk: true }, writing)}
    ${numberRow(numbers, writing)}`;
}
