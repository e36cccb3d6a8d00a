import { type Xml, xml } from '../../xml/xml.ts';
import { schemeColour } from './scheme-colour.ts';
import { TABLE_STYLE } from './table-frame.ts';

/** Makes the deck's style of tables (`a:tblStyleLst`): lines between the rows, a strong line below the header. */
export function tableStyles(name: string, isDark: boolean): Xml {
  const line = (width: number, colour: 'ink' | 'line') =>
    xml`<a:ln w="${width}"><a:solidFill>${schemeColour(colour, isDark)}</a:solidFill></a:ln>`;
  const none = xml`<a:ln><a:noFill/></a:ln>`;
  return xml`<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${TABLE_STYLE}">
    <a:tblStyle styleId="${TABLE_STYLE}" styleName="${name}">
      <a:wholeTbl>
        <a:tcTxStyle><a:fontRef idx="minor"><a:prstClr val="black"/></a:fontRef>${schemeColour('ink', isDark)}</a:tcTxStyle>
        <a:tcStyle>
          <a:tcBdr>
            <a:left>${none}</a:left><a:right>${none}</a:right><a:top>${none}</a:top>
            <a:bottom>${line(9525, 'line')}</a:bottom>
            <a:insideH>${line(9525, 'line')}</a:insideH><a:insideV>${none}</a:insideV>
          </a:tcBdr>
          <a:fill><a:noFill/></a:fill>
        </a:tcStyle>
      </a:wholeTbl>
      <a:firstRow>
        <a:tcTxStyle b="on"><a:fontRef idx="minor"><a:prstClr val="black"/></a:fontRef>${schemeColour('mute', isDark)}</a:tcTxStyle>
        <a:tcStyle><a:tcBdr><a:bottom>${line(19_050, 'ink')}</a:bottom></a:tcBdr></a:tcStyle>
      </a:firstRow>
    </a:tblStyle>
  </a:tblStyleLst>`;
}

/** Makes a list of table styles that has none of its own; `usual` is the id of one that PowerPoint knows. */
export function noTableStyles(usual: string): Xml {
  return xml`<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${usual}"/>`;
}
