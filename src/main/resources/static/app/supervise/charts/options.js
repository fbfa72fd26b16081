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
 * `drawing` is {kind: lines | stacked | across, labels, series: [{name, values}], unit, most?, reference?, rows?};
 * the tooltip reads out `rows`, the table's unless the drawing leaves some out; `look` is the colours in use.
 */
export function optionOf(drawing, { columns, rows }, look) {
  const across = drawing.kind === 'across';
  const many = drawing.series.length + (drawing.reference ? 1 : 0);
  const text = { color: look.ink, fontFamily: look.font, fontSize: 12 };
  const value = {
    type: 'value', min: 0, ...(drawing.unit === 'share' && { max: drawing.most ?? 1, interval: (drawing.most ?? 1) / 4 }), minInterval: drawing.unit === 'count' ? 1 : undefined,
    axisLabel: { ...text, formatter: FORMATS[drawing.unit] }, splitLine: { lineStyle: { color: look.line } }, splitNumber: 4,
  };
  const names = {
    type: 'category', data: drawing.labels, inverse: across, axisLabel: { ...text, width: across ? 180 : undefined, overflow: 'truncate', hideOverlap: !across, interval: across ? 0 : 'auto' },
    axisLine: { lineStyle: { color: look.firm } }, axisTick: { show: false },
  };
  return {
    animation: false, textStyle: text,
    aria: { enabled: true, label: { enabled: false }, decal: { show: drawing.series.length > 1 && drawing.kind !== 'lines', decals: PATTERNS.map((pattern) => ({ color: look.pattern, ...pattern })) } },
    grid: { left: 8, right: 16, top: legendHeight(many, look.width), bottom: 4, containLabel: true },
    legend: { show: many > 1, top: 0, left: 0, itemWidth: 22, itemGap: 12, textStyle: text },
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, backgroundColor: look.surface, borderColor: look.firm, textStyle: text, axisPointer: { type: across ? 'shadow' : 'line' }, formatter: ([{ dataIndex }]) => said(columns, (drawing.rows ?? rows)[dataIndex]) },
    xAxis: across ? value : names, yAxis: across ? names : value,
    series: [...drawing.series.map((series, i) => seriesOf(drawing, series, i, look)), ...(drawing.reference ? [reference(drawing.reference, look)] : [])],
  };
}

const NAME_WIDTH = 130;

/** The names stand in as many lines as the width asks for. */
const legendHeight = (many, width) => (many < 2 ? 12 : 12 + 22 * Math.ceil((many * NAME_WIDTH) / Math.max(width, 2 * NAME_WIDTH)));

const said = (columns, cells) => cells.map((cell, i) => (i === 0 ? cell : `${columns[i]}: ${cell}`)).join('\n');

function seriesOf(drawing, { name, values }, i, look) {
  const colour = look.series[i % look.series.length];
  if (drawing.kind === 'lines') {
    return {
      name, type: 'line', data: values, symbol: SHAPES[i], symbolSize: 8, color: colour,
      lineStyle: { width: 2, type: DASHES[i % DASHES.length] },
    };
  }
  return { name, type: 'bar', data: values, stack: 'all', color: colour, barMaxWidth: 22, barCategoryGap: '35%' };
}

/** A diamond on each bar, for what the figure is held against. */
function reference({ name, values }, look) {
  return { name, type: 'scatter', data: values, symbol: 'diamond', symbolSize: 13, color: look.series[1], itemStyle: { borderColor: look.surface, borderWidth: 2 }, z: 5 };
}
