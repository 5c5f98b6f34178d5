import { LitElement, css, html } from 'lit';
import * as echarts from 'echarts/core';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { type Tokens, onSchemeChange, tokens } from './tokens';

echarts.use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

/** What the server says is to be drawn; org.linli.portal.chart.ChartData tells what each part means. */
interface ChartData {
  kind: 'LINE' | 'BAR' | 'SPARK';
  unit: string;
  target?: number;
  points: { axis: string; title: string; leads: boolean }[];
  series: { name: string; values: (number | null)[] }[];
}

const SMALL = 12;

/**
 * One chart without a word or a colour of its own: words and figures come from the server in `data`, colours from
 * tokens.css. It tells the server which point was chosen with `chart-choose`.
 */
class LinliChart extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    /* Not every div: what the drawing puts into it, as the box under the pointer, has its own size. */
    .drawing {
      width: 100%;
      height: 100%;
    }
  `;

  static override properties = { data: { attribute: false } };

  declare data?: ChartData;

  private chart?: echarts.ECharts;
  private observer?: ResizeObserver;
  private stopListening?: () => void;

  override render() {
    return html`<div class="drawing"></div>`;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.stopListening = onSchemeChange(() => this.draw());
    this.observer = new ResizeObserver(() => this.fit());
    this.observer.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.observer?.disconnect();
    this.stopListening?.();
    this.chart?.dispose();
    this.chart = undefined;
  }

  override updated() {
    this.draw();
  }

  /** A chart that is made before it has a size stays without one. */
  private fit() {
    if (this.chart) {
      this.chart.resize();
    } else {
      this.draw();
    }
  }

  private draw() {
    const box = this.renderRoot.querySelector<HTMLDivElement>('.drawing');
    if (!this.data || !box || box.clientWidth === 0 || box.clientHeight === 0) {
      return;
    }
    if (!this.chart) {
      this.chart = echarts.init(box, null, { renderer: 'svg' });
      this.chart.on('click', (event) => this.choose(event.dataIndex));
    }
    this.chart.setOption(option(this.data, tokens()), true);
  }

  private choose(index: number) {
    if (this.data?.points[index]?.leads) {
      this.dispatchEvent(new CustomEvent('chart-choose', { detail: { index } }));
    }
  }
}

function option(data: ChartData, look: Tokens): echarts.EChartsCoreOption {
  const shared = {
    animation: false,
    color: look.series,
    textStyle: { fontFamily: look.font, fontSize: SMALL, color: look.hint },
  };
  switch (data.kind) {
    case 'BAR':
      return { ...shared, ...bars(data, look) };
    case 'SPARK':
      return { ...shared, ...spark(data, look) };
    default:
      return { ...shared, ...lines(data, look) };
  }
}

function lines(data: ChartData, look: Tokens) {
  const several = data.series.length > 1;
  return {
    grid: { ...tight(), top: several ? 32 : 12, right: 12 },
    legend: several ? { top: 0, left: 0, icon: 'roundRect', itemWidth: 10, itemHeight: 4, textStyle: { color: look.hint, fontSize: SMALL } } : undefined,
    tooltip: { ...tooltip(data, look), trigger: 'axis', axisPointer: { lineStyle: { color: look.hint } } },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: data.points.map((point) => point.axis),
      axisLine: { lineStyle: { color: look.line } },
      axisTick: { show: false },
      axisLabel: { color: look.hint, fontSize: SMALL, hideOverlap: true, alignMinLabel: 'left', alignMaxLabel: 'right' },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 3,
      axisLabel: { color: look.hint, fontSize: SMALL, formatter: number },
      splitLine: { lineStyle: { color: look.line } },
    },
    series: data.series.map((one, index) => ({
      type: 'line',
      name: one.name,
      data: one.values,
      symbol: 'circle',
      symbolSize: 7,
      showSymbol: data.points.length <= 1,
      lineStyle: { width: 2, type: index === 0 ? 'solid' : 'dashed' },
      areaStyle: several ? undefined : { opacity: 0.08 },
      triggerLineEvent: true,
    })),
  };
}

function bars(data: ChartData, look: Tokens) {
  return {
    grid: { ...tight(), top: 0, right: 52 },
    tooltip: { ...tooltip(data, look), trigger: 'item' },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: data.points.map((point) => point.axis),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: look.ink, fontSize: 13, width: 108, overflow: 'truncate' },
    },
    series: data.series.map((one) => ({
      type: 'bar',
      name: one.name,
      data: one.values,
      barMaxWidth: 10,
      itemStyle: { borderRadius: 3 },
      cursor: data.points.some((point) => point.leads) ? 'pointer' : 'default',
      label: { show: true, position: 'right', color: look.ink, fontSize: 13, formatter: (bar: { value: number }) => number(bar.value) },
    })),
  };
}

/** A line of a figure's past: no axes, the last point marked, what is aimed at dashed. */
function spark(data: ChartData, look: Tokens) {
  return {
    grid: { left: 4, right: 6, top: 6, bottom: 6, outerBoundsMode: 'none' },
    tooltip: { ...tooltip(data, look), trigger: 'axis', axisPointer: { lineStyle: { color: look.hint } } },
    xAxis: { type: 'category', show: false, boundaryGap: false, data: data.points.map((point) => point.axis) },
    yAxis: { type: 'value', show: false, scale: true },
    series: data.series.map((one) => ({
      type: 'line',
      name: one.name,
      data: one.values.map((value, index) => ({ value, symbolSize: index === one.values.length - 1 ? 6 : 0 })),
      symbol: 'circle',
      lineStyle: { width: 1.5 },
      markLine:
        data.target === undefined
          ? undefined
          : {
              silent: true,
              symbol: 'none',
              label: { show: false },
              lineStyle: { color: look.hint, type: 'dashed' },
              data: [{ yAxis: data.target }],
            },
    })),
  };
}

function tight() {
  return { left: 0, bottom: 0, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' };
}

/** Names come from what people typed, so they are set as text, never as markup. */
function tooltip(data: ChartData, look: Tokens) {
  return {
    confine: true,
    backgroundColor: look.surface,
    borderColor: look.line,
    textStyle: { color: look.ink, fontSize: SMALL, fontFamily: look.font },
    formatter: (drawn: { dataIndex: number } | { dataIndex: number }[]) => {
      const index = Array.isArray(drawn) ? (drawn[0]?.dataIndex ?? 0) : drawn.dataIndex;
      const box = document.createElement('div');
      const title = document.createElement('div');
      title.textContent = data.points[index]?.title ?? '';
      box.append(title);
      data.series.forEach((one) => {
        const line = document.createElement('div');
        const value = one.values[index];
        line.textContent = `${one.name}  ${value === null || value === undefined ? '–' : number(value)} ${data.unit}`;
        box.append(line);
      });
      return box;
    },
  };
}

/** In the language the page says it is read in. */
function number(value: number): string {
  return new Intl.NumberFormat(document.documentElement.lang || undefined).format(value);
}

customElements.define('linli-chart', LinliChart);
