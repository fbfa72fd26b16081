// From a drawing's description to what ECharts takes. Series differ by shape, dash and pattern, not by colour alone.
import { percent, seconds, whole } from '../core/numbers.js';

const SHAPES = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow', 'roundRect'];
const DASHES = ['solid', 'dashed', 'dotted'];
const FORMATS = { share: percent, seconds, count: whole };
const PATTERNS = [
  { symbol: 'none' }, { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 },
  { symbol: 'circle', symbolSize: 0.6, dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [5, 0] }, { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [4, 4], rotation: Math.PI / 2 },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: Math.PI / 4 }, { symbol: 'triangle', symbolSize: 0.7, dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [8, 0] },
];

/**
 * `drawing` is {kind: lines | stacked | across, labels, series: [{name, values}], unit, band?, marks?},
 * `rows` the table's, which the tooltip reads out, and `look` the colours in use.
 */
export function optionOf(drawing, { columns, rows }, look) {
  const across = drawing.kind === 'across';
  const text = { color: look.ink, fontFamily: look.font, fontSize: 12 };
  const value = {
    type: 'value', min: 0, max: drawing.unit === 'share' ? drawing.most ?? 1 : undefined, minInterval: drawing.unit === 'count' ? 1 : undefined,
    axisLabel: { ...text, formatter: FORMATS[drawing.unit] }, splitLine: { lineStyle: { color: look.line } }, splitNumber: 4,
  };
  const names = {
    type: 'category', data: drawing.labels, inverse: across, axisLabel: { ...text, width: across ? 180 : undefined, overflow: 'truncate', hideOverlap: !across, interval: across ? 0 : 'auto' },
    axisLine: { lineStyle: { color: look.firm } }, axisTick: { show: false },
  };
  return {
    animation: false, textStyle: text,
    aria: { enabled: true, label: { enabled: false }, decal: { show: drawing.series.length > 1 && drawing.kind !== 'lines', decals: PATTERNS.map((pattern) => ({ color: look.pattern, ...pattern })) } },
    grid: { left: 8, right: 16, top: drawing.series.length > 1 || drawing.band ? 34 : 12, bottom: 4, containLabel: true },
    legend: { show: drawing.series.length > 1, top: 0, left: 0, type: 'scroll', itemWidth: 22, textStyle: text, pageTextStyle: text, pageIconColor: look.ink },
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, backgroundColor: look.surface, borderColor: look.firm, textStyle: text, axisPointer: { type: across ? 'shadow' : 'line' }, formatter: ([{ dataIndex }]) => said(columns, rows[dataIndex]) },
    xAxis: across ? value : names, yAxis: across ? names : value,
    series: drawing.series.map((series, i) => seriesOf(drawing, series, i, look)),
  };
}

const said = (columns, cells) => cells.map((cell, i) => (i === 0 ? cell : `${columns[i]}: ${cell}`)).join('\n');

function seriesOf(drawing, { name, values, marks }, i, look) {
  const colour = look.series[i % look.series.length];
  if (drawing.kind === 'lines') {
    return {
      name, type: 'line', data: values, symbol: SHAPES[i], symbolSize: 8, color: colour,
      lineStyle: { width: 2, type: DASHES[i % DASHES.length] }, ...(i === 0 && drawing.band && { markArea: band(drawing.band, look) }),
    };
  }
  return {
    name, type: 'bar', data: values, stack: marks ? undefined : 'all', color: colour, barMaxWidth: 22, barCategoryGap: '35%',
    ...(drawing.kind === 'across' && drawing.reference && { markPoint: reference(drawing.reference, look) }),
  };
}

function band({ low, high, name }, look) {
  return { silent: true, itemStyle: { color: look.band }, label: { color: look.ink, position: 'insideTopLeft' }, data: [[{ yAxis: low, name }, { yAxis: high }]] };
}

/** A mark beside each bar, for what the figure is held against. */
function reference({ values, labels }, look) {
  return {
    symbol: 'rect', symbolSize: [3, 20], silent: true, itemStyle: { color: look.ink }, label: { show: false },
    data: values.map((value, i) => (value === null ? null : { coord: [value, labels[i]] })).filter(Boolean),
  };
}
