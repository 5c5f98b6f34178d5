import { LitElement, css, html } from 'lit';
import Feature from 'ol/Feature.js';
import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import { shiftKeyOnly } from 'ol/events/condition.js';
import { boundingExtent } from 'ol/extent.js';
import Point from 'ol/geom/Point.js';
import DragPan from 'ol/interaction/DragPan.js';
import KeyboardPan from 'ol/interaction/KeyboardPan.js';
import KeyboardZoom from 'ol/interaction/KeyboardZoom.js';
import MouseWheelZoom from 'ol/interaction/MouseWheelZoom.js';
import PinchZoom from 'ol/interaction/PinchZoom.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import { onSchemeChange } from '../chart/tokens';
import { type Degrees, real } from './gcj02';
import {
  CLOSEST,
  type Datum,
  type GroundWords,
  type Tiles,
  dot,
  groundControls,
  groundStyles,
  onMap,
  placeOf,
  sayWhenAway,
  tileLayers,
} from './ground';

/** What the server says; org.linli.portal.map.PointPicker writes it. */
interface PickerData {
  label: string;
  /** What is chosen already. */
  start?: { lon: number; lat: number; datum: Datum };
  /** West, south, east and north of what is shown first without it, in degrees. */
  around: [number, number, number, number];
  /** How far it can be moved, the same way. */
  within: [number, number, number, number];
  tiles?: Tiles;
  words: GroundWords & { at: string; closer: string };
}

/** Of a degree, as many as are kept. */
const DECIMALS = 4;

/** From here on a pixel is less than what is kept; a point chosen farther away would pretend to. */
const NEAR = 14;
const AT_A_POINT = 17;

const STEP = 64;
const SMALL_STEP = 8;

/**
 * A map whose middle is the point: a cross stands there and the map moves below it, dragged, by keys, or to where it is
 * pressed. `point-choose` tells latitude and longitude of CGCS2000 when Enter is pressed on it or `choose` is called.
 */
class LinliMapPicker extends LitElement {
  static override styles = [
    groundStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
        gap: 4px;
      }
      .field {
        position: relative;
      }
      .cross {
        position: absolute;
        inset: 50% auto auto 50%;
        transform: translate(-50%, -50%);
        pointer-events: none;
        fill: none;
      }
      .halo {
        stroke: var(--l-surface);
        stroke-width: 6;
      }
      .line {
        stroke: var(--l-ink);
        stroke-width: 2;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        min-height: 22px;
        font: 14px / 22px var(--l-font);
        font-variant-numeric: tabular-nums;
        color: var(--l-ink);
      }
      .closer {
        color: var(--l-warn-text);
      }
      .spoken {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
    `,
  ];

  static override properties = { data: { attribute: false } };

  declare data?: PickerData;

  private map?: OlMap;
  private chosen?: VectorLayer;
  private observer?: ResizeObserver;
  private stopListening?: () => void;

  override render() {
    const cross = 'M20 2v13M20 25v13M2 20h13M25 20h13';
    return html`
      <div class="field">
        <div
          class="ground"
          tabindex="0"
          role="application"
          aria-label=${this.data?.label ?? ''}
          @keydown=${this.pressed}
        ></div>
        <svg class="cross" width="40" height="40" viewBox="0 0 40 40" stroke-linecap="round" aria-hidden="true">
          <path class="halo" d=${cross} />
          <path class="line" d=${cross} />
        </svg>
      </div>
      <div class="foot">
        <span class="at" aria-hidden="true"></span>
        <span class="closer" role="status"></span>
        <span class="spoken" role="status"></span>
      </div>
    `;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.stopListening = onSchemeChange(() => this.chosen?.changed());
    this.observer = new ResizeObserver(() => this.fitSize());
    this.observer.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.observer?.disconnect();
    this.stopListening?.();
    this.forget();
  }

  override updated() {
    this.forget();
    this.draw();
  }

  /** The middle is chosen, if it can be told what lies there. */
  choose() {
    const at = this.at();
    if (!at) {
      return;
    }
    if (this.isTooFar()) {
      this.write('.closer', this.data!.words.closer);
    } else {
      this.dispatchEvent(new CustomEvent('point-choose', { detail: { latitude: at[1], longitude: at[0] } }));
    }
  }

  private pressed(event: KeyboardEvent) {
    // The buttons on it have an Enter of their own.
    if (event.key === 'Enter' && event.target === event.currentTarget) {
      event.preventDefault();
      this.choose();
    }
  }

  /** A map that is made before it has a size stays without one. */
  private fitSize() {
    if (this.map) {
      this.map.updateSize();
    } else {
      this.draw();
    }
  }

  private forget() {
    this.map?.setTarget(undefined);
    this.map?.dispose();
    this.map = undefined;
  }

  private draw() {
    const ground = this.renderRoot.querySelector<HTMLElement>('.ground');
    const data = this.data;
    if (!data || !ground || ground.clientWidth === 0 || ground.clientHeight === 0) {
      return;
    }
    this.chosen = chosen(data);
    const below = tileLayers(data.tiles);
    const view = new View({
      maxZoom: CLOSEST,
      enableRotation: false,
      extent: extent(data.within, data.tiles),
      constrainOnlyCenter: true,
    });
    this.map = new OlMap({
      target: ground,
      interactions: moves(),
      controls: groundControls(data.words, data.tiles),
      layers: [...below, this.chosen],
      view,
    });
    sayWhenAway(this.map, below, data.words);
    this.begin(data, view);
    view.on('change:center', () => this.moved());
    view.on('change:resolution', () => this.moved());
    this.map.on('moveend', () => this.write('.spoken', this.words()));
    this.map.on('click', (event) => view.animate({ center: event.coordinate, duration: isCalm() ? 0 : 150 }));
    this.moved();
    ground.focus({ preventScroll: true });
  }

  private begin(data: PickerData, view: View) {
    if (data.start) {
      view.setCenter(onMap(start(data)!, data.tiles));
      view.setZoom(AT_A_POINT);
    } else {
      view.fit(extent(data.around, data.tiles), { size: this.map!.getSize(), maxZoom: AT_A_POINT });
    }
  }

  private moved() {
    this.write('.at', this.words());
    if (!this.isTooFar()) {
      this.write('.closer', '');
    }
  }

  /** Longitude and latitude of the middle, as they would be kept. */
  private at(): [string, string] | undefined {
    const middle = this.map?.getView().getCenter();
    if (!middle) {
      return undefined;
    }
    const [longitude, latitude] = placeOf(middle, this.data!.tiles);
    return [longitude.toFixed(DECIMALS), latitude.toFixed(DECIMALS)];
  }

  private words(): string {
    const at = this.at();
    return at ? this.data!.words.at.replace('{0}', at[1]).replace('{1}', at[0]) : '';
  }

  private isTooFar(): boolean {
    return (this.map?.getView().getZoom() ?? 0) < NEAR;
  }

  private write(where: string, words: string) {
    const element = this.renderRoot.querySelector(where);
    if (element && element.textContent !== words) {
      element.textContent = words;
    }
  }
}

function start(data: PickerData): Degrees | undefined {
  if (!data.start) {
    return undefined;
  }
  const given: Degrees = [data.start.lon, data.start.lat];
  return data.start.datum === 'GCJ02' ? real(given) : given;
}

function chosen(data: PickerData): VectorLayer {
  const place = start(data);
  const features = place ? [new Feature(new Point(onMap(place, data.tiles)))] : [];
  return new VectorLayer({ source: new VectorSource({ features }), style: dot });
}

function extent([west, south, east, north]: [number, number, number, number], tiles?: Tiles) {
  return boundingExtent([onMap([west, south], tiles), onMap([east, north], tiles)]);
}

/** Whatever zooms keeps the middle, which is the point. */
function moves() {
  return [
    new DragPan(),
    new PinchZoom(),
    new KeyboardPan({ pixelDelta: STEP }),
    new KeyboardPan({ pixelDelta: SMALL_STEP, condition: shiftKeyOnly }),
    new KeyboardZoom(),
    new MouseWheelZoom({ useAnchor: false }),
  ];
}

function isCalm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

customElements.define('linli-map-picker', LinliMapPicker);
