/** What a page that is sent may be made of: the names of elements and attributes of one language of markup. */
export interface AllowedMarkup {
  readonly elements: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

const listed = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

/**
 * Attributes of all elements. Those that begin with `aria-` or `data-` may stand everywhere as well; attributes that hold an
 * address are judged by it, and are in no list.
 */
export const EVERYWHERE = listed(
  'id class title lang dir style hidden role tabindex translate xmlns xml:lang xml:space',
);

/** Elements of HTML that show text, tables and pictures; the bare ones of a page are judged apart. */
const HTML: AllowedMarkup = {
  elements: listed(`html head title style body header footer main nav section article aside address hgroup search
    h1 h2 h3 h4 h5 h6 p hr pre blockquote ol ul menu li dl dt dd figure figcaption div a em strong small s cite q dfn abbr
    ruby rt rp rb rtc data time code var samp kbd sub sup i b u mark bdi bdo span br wbr ins del img table caption colgroup
    col tbody thead tfoot tr td th details summary center font big tt strike nobr meta`),
  attributes: listed(`alt width height start reversed value type colspan rowspan headers scope abbr span datetime open
    align valign border cellpadding cellspacing bgcolor color face size nowrap noshade compact summary frame rules axis char
    rel hreflang target name loading decoding spellcheck wrap clear hspace vspace draggable itemscope itemprop`),
};

/** The controls with which a deck is presented; they do nothing without the page's own script. */
export const CONTROLS: AllowedMarkup = {
  elements: listed('button input label dialog output progress meter'),
  attributes: listed(
    'type min max step inputmode value for disabled checked readonly placeholder maxlength low high optimum',
  ),
};

const SVG: AllowedMarkup = {
  elements:
    listed(`svg g path rect circle ellipse line polyline polygon text tspan textPath title desc metadata defs symbol use
    marker mask clipPath pattern linearGradient radialGradient stop filter image style switch view a feBlend feColorMatrix
    feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood
    feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
    feSpecularLighting feSpotLight feTile feTurbulence`),
  attributes:
    listed(`x y x1 x2 y1 y2 cx cy r rx ry fx fy fr dx dy d points width height viewBox preserveAspectRatio transform
    version baseProfile pathLength rotate textLength lengthAdjust startOffset method spacing side offset gradientUnits
    gradientTransform spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits
    maskType markerUnits markerWidth markerHeight refX refY orient filterUnits primitiveUnits in in2 result mode type values
    tableValues slope intercept amplitude exponent operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY
    edgeMode preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent kernelUnitLength azimuth elevation
    pointsAtX pointsAtY pointsAtZ z limitingConeAngle scale xChannelSelector yChannelSelector stdDeviation radius baseFrequency
    numOctaves seed stitchTiles media systemLanguage requiredFeatures requiredExtensions focusable zoomAndPan alignment-baseline
    baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters color-rendering cursor
    direction display dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color flood-opacity font
    font-family font-size font-size-adjust font-stretch font-style font-variant font-weight glyph-orientation-horizontal
    glyph-orientation-vertical image-rendering isolation kerning letter-spacing lighting-color marker marker-end marker-mid
    marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering stop-color
    stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
    stroke-width text-anchor text-decoration text-overflow text-rendering transform-origin unicode-bidi vector-effect
    visibility white-space word-spacing writing-mode xmlns:xlink target rel hreflang`),
};

const MATH: AllowedMarkup = {
  elements: listed(`math mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover
    mmultiscripts mprescripts none mtable mtr mtd mpadded mphantom mstyle merror semantics annotation menclose`),
  attributes:
    listed(`display mathvariant mathsize mathcolor mathbackground stretchy fence separator lspace rspace minsize
    maxsize symmetric largeop movablelimits accent accentunder displaystyle scriptlevel columnalign rowalign columnspacing
    rowspacing columnlines rowlines linethickness encoding width height depth voffset form notation columnspan rowspan`),
};

/** What is allowed, by the namespace of an element. */
export const ALLOWED: ReadonlyMap<string, AllowedMarkup> = new Map([
  ['http://www.w3.org/1999/xhtml', HTML],
  ['http://www.w3.org/2000/svg', SVG],
  ['http://www.w3.org/1998/Math/MathML', MATH],
]);
