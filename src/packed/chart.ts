/** `<visualization>`: a chart of a table. */
import { attribute, each, leaf, many, one, required, usually } from '../xml/shape-fields.ts';
import { flag } from '../xml/shape-text.ts';
import { shape, type ValueOf } from '../xml/shape.ts';
import { descriptions, localizedNames } from './labels.ts';
import { FETCH } from './query.ts';

const MEASURE = shape('measure', { alias: attribute('alias') });
const MEASURES = shape('measurecollection', { measures: each(MEASURE) });
const CATEGORY = shape('category', { alias: attribute('alias'), measures: each(MEASURES) });

const DATA = shape('datadefinition', {
  fetches: many('fetchcollection', FETCH),
  categories: many('categorycollection', CATEGORY),
});

const DATA_DESCRIPTION = shape('datadescription', { data: one(DATA) });

const SERIES = shape('Series', {
  chartType: attribute('ChartType'),
  shadowOffset: attribute('ShadowOffset'),
  showValue: attribute('IsValueShownAsLabel'),
  color: attribute('Color'),
  secondColor: attribute('BackSecondaryColor'),
  font: attribute('Font'),
  labelForeColor: attribute('LabelForeColor'),
  borderWidth: attribute('BorderWidth'),
  markerStyle: attribute('MarkerStyle'),
  markerSize: attribute('MarkerSize'),
  markerColor: attribute('MarkerColor'),
  markerBorderColor: attribute('MarkerBorderColor'),
  customProperties: attribute('CustomProperties'),
  smartLabel: one(shape('SmartLabelStyle', { enabled: attribute('Enabled') })),
  points: one(shape('Points', {})),
});

const TICKS = { enabled: attribute('Enabled'), color: attribute('LineColor') } as const;
const LABEL_STYLE = shape('LabelStyle', { font: attribute('Font'), foreColor: attribute('ForeColor') });

const AXIS = {
  minFontSize: attribute('LabelAutoFitMinFontSize'),
  titleForeColor: attribute('TitleForeColor'),
  titleFont: attribute('TitleFont'),
  lineColor: attribute('LineColor'),
  interval: attribute('IntervalAutoMode'),
  gridFirst: one(shape('MajorGrid', TICKS)),
  ticks: one(shape('MajorTickMark', TICKS)),
  gridLast: one(shape('MajorGrid', TICKS)),
  labels: one(LABEL_STYLE),
} as const;

const AREA = shape('ChartArea', {
  borderColor: attribute('BorderColor'),
  borderStyle: attribute('BorderDashStyle'),
  axisY: one(shape('AxisY', AXIS)),
  axisX: one(shape('AxisX', AXIS)),
  area3D: one(shape('Area3DStyle', { enabled: attribute('Enable3D') })),
});

const TITLE = shape('Title', {
  alignment: attribute('Alignment'),
  offset: attribute('DockingOffset'),
  font: attribute('Font'),
  foreColor: attribute('ForeColor'),
});

const LEGEND = shape('Legend', {
  alignment: attribute('Alignment'),
  style: attribute('LegendStyle'),
  docking: attribute('Docking'),
  equallySpaced: attribute('IsEquallySpacedItems'),
  font: attribute('Font'),
  shadowColor: attribute('ShadowColor'),
  foreColor: attribute('ForeColor'),
});

const CHART_BODY = shape('Chart', {
  palette: attribute('Palette'),
  colors: attribute('PaletteCustomColors'),
  series: many('Series', SERIES),
  areas: many('ChartAreas', AREA),
  /** Pies and funnels have the legends before the titles. */
  legendsFirst: many('Legends', LEGEND),
  titles: many('Titles', TITLE),
  legends: many('Legends', LEGEND),
  image: leaf('Image'),
});

const PRESENTATION = shape('presentationdescription', { chart: one(CHART_BODY) });

export const CHART = shape('visualization', {
  unmodified: attribute('unmodified'),
  /** In braces. */
  id: required(leaf('savedqueryvisualizationid')),
  data: one(DATA_DESCRIPTION),
  presentation: one(PRESENTATION),
  isDefault: usually(false, leaf('isdefault', flag)),
  names: localizedNames,
  descriptions,
  customizable: usually(true, leaf('IsCustomizable', flag)),
  introducedVersion: leaf('IntroducedVersion'),
  canBeDeleted: usually(true, leaf('CanBeDeleted', flag)),
});

export type PackedChart = ValueOf<typeof CHART>;
export type PackedChartBody = ValueOf<typeof CHART_BODY>;
