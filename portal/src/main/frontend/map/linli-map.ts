import { LitElement, css, html } from 'lit';
import Feature from 'ol/Feature.js';
import OlMap from 'ol/Map.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import View from 'ol/View.js';
import Control from 'ol/control/Control.js';
import type { Coordinate } from 'ol/coordinate.js';
import { focus, noModifierKeys, primaryAction } from 'ol/events/condition.js';
import { boundingExtent } from 'ol/extent.js';
import Point from 'ol/geom/Point.js';
import Polygon from 'ol/geom/Polygon.js';
import DragPan from 'ol/interaction/DragPan.js';
import MouseWheelZoom from 'ol/interaction/MouseWheelZoom.js';
import { defaults as interactions } from 'ol/interaction/defaults.js';
import VectorLayer from 'ol/layer/Vector.js';
import Cluster from 'ol/source/Cluster.js';
import VectorSource from 'ol/source/Vector.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import { onSchemeChange, tokens } from '../chart/tokens';
import {
  CLOSEST,
  type GroundWords,
  type Tiles,
  dot,
  groundControls,
  groundStyles,
  onMap,
  sayWhenAway,
  tileLayers,
} from './ground';
import { outline } from './outline';

/** What the server says is to be shown; org.linli.portal.map.MapData tells what each part means. */
interface MapData {
  label: string;
  points: { lon: number; lat: number; title: string }[];
  tiles?: Tiles;
  words: GroundWords & { whole: string };
}

/** Pixels within which points are shown as one with their number. */
const TOGETHER = 36;
const ROOM = 40;

/**
 * Points on a map, those that lie close together as one with their number, and the outline of all. It needs no tiles: then
 * points lie on plain ground with a scale. It has no word and no colour of its own. It tells the server with `map-choose`
 * which points were chosen.
 */
class LinliMap extends LitElement {
  static override styles = [
    groundStyles,
    css`
      .whole {
        top: 5.2em;
        left: 0.5em;
      }
      .whole svg {
        display: block;
        margin: auto;
      }
      @media (pointer: coarse) {
        .whole {
          top: 8em;
        }
      }
    `,
  ];

  static override properties = { data: { attribute: false } };

  declare data?: MapData;

  private map?: OlMap;
  private points?: VectorLayer;
  private area?: VectorLayer;
  private observer?: ResizeObserver;
  private stopListening?: () => void;

  override render() {
    return html`<div class="ground" tabindex="0" role="application" aria-label=${this.data?.label ?? ''}></div>`;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.stopListening = onSchemeChange(() => this.recolour());
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
    if (!data || data.points.length === 0 || !ground || ground.clientWidth === 0 || ground.clientHeight === 0) {
      return;
    }
    const places = this.places(data.points);
    const below = tileLayers(data.tiles);
    this.points = points(places);
    this.area = area(places);
    this.map = new OlMap({
      target: ground,
      interactions: moves(),
      controls: [...groundControls(data.words, data.tiles), this.wholeControl(data.words.whole)],
      layers: [...below, this.area, this.points],
      view: new View({ maxZoom: CLOSEST, enableRotation: false }),
    });
    sayWhenAway(this.map, below, data.words);
    this.whole();
    this.map.on('singleclick', (event) => this.choose(event));
    this.map.on('pointermove', (event) => this.point(event));
  }

  private wholeControl(words: string): Control {
    const box = document.createElement('div');
    box.className = 'whole ol-unselectable ol-control';
    const button = document.createElement('button');
    button.type = 'button';
    button.title = words;
    button.setAttribute('aria-label', words);
    button.innerHTML =
      '<svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true">' +
      '<path d="M1 5V1h4M9 1h4v4M13 9v4H9M5 13H1V9"/></svg>';
    button.addEventListener('click', () => this.whole());
    box.append(button);
    return new Control({ element: box });
  }

  private whole() {
    this.show(this.places(this.data?.points ?? []));
  }

  private places(points: MapData['points']): Coordinate[] {
    return points.map((point) => onMap([point.lon, point.lat], this.data?.tiles));
  }

  private show(places: Coordinate[]) {
    this.map?.getView().fit(boundingExtent(places), { padding: [ROOM, ROOM, ROOM, ROOM], maxZoom: CLOSEST - 1 });
  }

  /** The points that are shown as one at this pixel, by their places in the data. */
  private at(event: MapBrowserEvent): number[] {
    const found = this.map?.forEachFeatureAtPixel(event.pixel, (feature) => feature, {
      layerFilter: (layer) => layer === this.points,
      hitTolerance: 6,
    });
    const members: Feature[] = found?.get('features') ?? [];
    return members.map((member) => member.get('index') as number);
  }

  private choose(event: MapBrowserEvent) {
    const indices = this.at(event);
    if (indices.length === 0) {
      return;
    }
    const places = this.places(indices.map((index) => this.data!.points[index]!));
    if (places.some((place) => place[0] !== places[0]![0] || place[1] !== places[0]![1])) {
      this.show(places);
    }
    this.dispatchEvent(new CustomEvent('map-choose', { detail: { indices: indices.join(' ') } }));
  }

  private point(event: MapBrowserEvent) {
    const indices = event.dragging ? [] : this.at(event);
    const ground = event.map.getTargetElement();
    if (!ground) {
      return;
    }
    ground.style.cursor = indices.length > 0 ? 'pointer' : '';
    ground.title = indices.length === 1 ? this.data!.points[indices[0]!]!.title : '';
  }

  private recolour() {
    this.points?.changed();
    this.area?.changed();
  }
}

/** The page is scrolled over a map that nobody has turned to, by wheel and by finger; two fingers zoom it all the same. */
function moves() {
  const kept = interactions({ altShiftDragRotate: false, pinchRotate: false, dragPan: false, mouseWheelZoom: false });
  const mayDrag = (event: MapBrowserEvent) => (event.originalEvent as PointerEvent).pointerType === 'mouse' || focus(event);
  return kept.extend([
    new DragPan({ condition: (event) => noModifierKeys(event) && primaryAction(event) && mayDrag(event) }),
    new MouseWheelZoom({ condition: focus }),
  ]);
}

function points(places: Coordinate[]): VectorLayer {
  const features = places.map((place, index) => new Feature({ geometry: new Point(place), index }));
  return new VectorLayer({
    source: new Cluster({ distance: TOGETHER, source: new VectorSource({ features }) }),
    style: (feature) => {
      const look = tokens();
      const count = (feature.get('features') as Feature[]).length;
      if (count === 1) {
        return dot();
      }
      return new Style({
        image: new CircleStyle({
          radius: Math.min(10 + 2 * Math.log2(count), 24),
          fill: new Fill({ color: look.surface }),
          stroke: new Stroke({ color: look.series[0], width: 3 }),
        }),
        text: new Text({ text: String(count), font: `600 12px ${look.font}`, fill: new Fill({ color: look.ink }) }),
      });
    },
  });
}

function area(places: Coordinate[]): VectorLayer {
  const around = outline(places);
  const features = around.length < 3 ? [] : [new Feature(new Polygon([[...around, around[0]!]]))];
  return new VectorLayer({
    source: new VectorSource({ features }),
    style: () =>
      new Style({
        stroke: new Stroke({ color: tokens().hint, width: 1.5, lineDash: [6, 5] }),
      }),
  });
}

customElements.define('linli-map', LinliMap);
