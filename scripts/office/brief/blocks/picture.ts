import type { RichText } from '../../../views/text/rich-text.ts';
import { wordsOf } from '../../../views/text/rich-text.ts';
import { pictureBlip, pictureCut } from '../../drawing/picture-parts.ts';
import { toEmu } from '../../drawing/to-emu.ts';
import { attributes, type Xml, xml } from '../../xml/xml.ts';
import type { SizedPicture } from '../brief-source.ts';
import type { Writing } from '../writing.ts';

/** The folder of the pictures of a Word file. */
export const MEDIA = 'word/media';

/** Writes a picture as a run that stands in its line, with its alternative text. */
export function inlinePicture(picture: SizedPicture, alt: RichText, writing: Writing): Xml {
  const id = writing.nextId();
  const shown = fitted(picture, writing);
  return xml`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
    ${extent(shown)}
    <wp:docPr id="${id}" name="${shown.name}" descr="${wordsOf(alt)}"/>
    ${graphic(shown, id, writing)}
  </wp:inline></w:drawing></w:r>`;
}

/** Gives a picture the size at which it has room between the margins of the page. */
export function fitted<Sized extends { readonly width: number; readonly height: number }>(
  sized: Sized,
  { measures }: Pick<Writing, 'measures'>,
): Sized {
  const most = (measures.page.content * 96) / 25.4;
  // A picture of the page's width is rounded to px.
  const factor = sized.width > most + 1 ? most / sized.width : 1;
  return factor === 1 ? sized : { ...sized, width: most, height: sized.height * factor };
}

/** Writes a picture that covers the whole page behind its text, and that says nothing to a screen reader. */
export function pagePicture(shown: SizedPicture, writing: Writing): Xml {
  const id = writing.nextId();
  return xml`<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1"
      behindDoc="1" locked="1" layoutInCell="1" allowOverlap="1">
    <wp:simplePos x="0" y="0"/>
    <wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>
    <wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>
    ${extent(shown)}
    <wp:wrapNone/>
    <wp:docPr id="${id}" name="${shown.name}"><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">
      <adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>
    </a:ext></a:extLst></wp:docPr>
    ${graphic(shown, id, writing)}
  </wp:anchor></w:drawing></w:r>`;
}

function extent({ width, height }: SizedPicture): Xml {
  return xml`<wp:extent${sizeOf({ width, height })}/><wp:effectExtent l="0" t="0" r="0" b="0"/>`;
}

function graphic(picture: SizedPicture, id: number, { links }: Writing): Xml {
  return xml`<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>
    <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>
      <pic:nvPicPr><pic:cNvPr id="${id}" name="${picture.name}"/><pic:cNvPicPr/></pic:nvPicPr>
      <pic:blipFill>${pictureBlip(MEDIA, picture, links)}${pictureCut(picture.crop)}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>
      <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext${sizeOf(picture)}/></a:xfrm>
        <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
    </pic:pic></a:graphicData></a:graphic>`;
}

function sizeOf({ width, height }: { readonly width: number; readonly height: number }): Xml {
  return attributes({ cx: toEmu(width), cy: toEmu(height) });
}
