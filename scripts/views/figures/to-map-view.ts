import type { Country } from '../../outline/country.ts';
import type { FigureContent } from '../../outline/outline.ts';
import { countryNames } from '../text/country-names.ts';
import { plainText } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';
import type { CountryView, MapView } from './map-view.ts';

/**
 * Gives the groups of a map's countries, with the names that the summit gives them, or else those in the outline's
 * language. An area whose name is in dispute, and to which the summit gives none, has no words for a name.
 */
export function toMapView(
  { groups, focus, ordered, names, labels }: FigureContent & { kind: 'map' },
  context: ViewContext,
): MapView {
  const own = new Map(names.map(({ country, name }) => [country.code, context.text(name)]));
  const nameOf = countryNames(context.outline.language);
  const toCountry = ({ code, numeric, at }: Country): CountryView => {
    return { code, numeric, name: own.get(code) ?? plainText(nameOf(code) ?? '', at) };
  };
  return {
    groups: groups.map(({ label, countries, accent }) => {
      return { label: context.text(label), countries: countries.map(toCountry), hasAccent: accent };
    }),
    isOrdered: ordered,
    focus: focus.map(toCountry),
    showsNames: labels,
  };
}
