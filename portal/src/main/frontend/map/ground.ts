import { css, unsafeCSS } from 'lit';
import olStyles from 'ol/ol.css?inline';
import type OlMap from 'ol/Map.js';
import Attribution from 'ol/control/Attribution.js';
import Control from 'ol/control/Control.js';
import ScaleLine from 'ol/control/ScaleLine.js';
import Zoom from 'ol/control/Zoom.js';
import type { Coordinate } from 'ol/coordinate.js';
import TileLayer from 'ol/layer/Tile.js';
import { fromLonLat, toLonLat } from 'ol/proj.js';
import XYZ from 'ol/source/XYZ.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import { tokens } from '../chart/tokens';
import { type Degrees, real, shifted } from './gcj02';

/** What coordinates refer to, or what tiles are drawn in; the first two are the same to a hand's breadth. */
export type Datum = 'WGS84' | 'CGCS2000' | 'GCJ02';

/** What lies below; org.linli.portal.map.MapSettings tells what each part means. */
export interface Tiles {
  urls: string[];
  attribution: string;
  maxZoom: number;
  datum: Datum;
}

/** What is said on every map. */
export interface GroundWords {
  zoomIn: string;
  zoomOut: string;
  away: string;
}

/** Closer than this nobody looks: points are kept to about ten metres. */
export const CLOSEST = 18;
const SINGLE = 7;

/** Where a place of CGCS2000 lies on a map with these tiles. */
export function onMap(place: Degrees, tiles?: Tiles): Coordinate {
  return fromLonLat(tiles?.datum === 'GCJ02' ? shifted(place) : place);
}

/** The place of CGCS2000 that a map with these tiles shows there. */
export function placeOf(shown: Coordinate, tiles?: Tiles): Degrees {
  const degrees = toLonLat(shown) as Degrees;
  return tiles?.datum === 'GCJ02' ? real(degrees) : degrees;
}

export function tileLayers(tiles?: Tiles): TileLayer[] {
  return (tiles?.urls ?? []).map(
    (url) =>
      new TileLayer({
        source: new XYZ({ url, maxZoom: tiles!.maxZoom, attributions: text(tiles!.attribution) }),
      }),
  );
}

/** Zoom, scale, and with tiles whose they are. */
export function groundControls(words: GroundWords, tiles?: Tiles): Control[] {
  return [
    new Zoom({ zoomInTipLabel: words.zoomIn, zoomOutTipLabel: words.zoomOut }),
    new ScaleLine({ minWidth: 72 }),
    ...(tiles ? [new Attribution({ collapsible: false })] : []),
  ];
}

/** Says on the map when of all tiles it asked for none has come. It works on without them, and asks anew when it is moved. */
export function sayWhenAway(map: OlMap, layers: TileLayer[], words: GroundWords) {
  const away = document.createElement('div');
  away.className = 'away ol-unselectable';
  away.setAttribute('role', 'status');
  map.addControl(new Control({ element: away }));
  let came = 0;
  let failed = 0;
  layers.forEach((layer) => {
    layer.getSource()?.on('tileloadend', () => came++);
    layer.getSource()?.on('tileloaderror', () => failed++);
  });
  map.on('loadend', () => {
    if (came + failed > 0) {
      away.textContent = came === 0 ? words.away : '';
    }
    came = 0;
    failed = 0;
  });
  map.on('movestart', () => {
    if (away.textContent) {
      layers.forEach((layer) => layer.getSource()?.refresh());
    }
  });
}

/** A single point. */
export function dot(): Style {
  const look = tokens();
  return new Style({
    image: new CircleStyle({
      radius: SINGLE,
      fill: new Fill({ color: look.series[0] }),
      stroke: new Stroke({ color: look.surface, width: 2 }),
    }),
  });
}

/** Attributions are set as markup, and an operator writes words. */
function text(words: string): string {
  const span = document.createElement('span');
  span.textContent = words;
  return span.innerHTML;
}

export const groundStyles = [
  unsafeCSS(olStyles),
  css`
    :host {
      display: block;
      --ol-background-color: var(--l-surface);
      --ol-accent-background-color: var(--l-hover);
      --ol-subtle-background-color: var(--l-line-strong);
      --ol-partial-background-color: var(--l-surface);
      --ol-foreground-color: var(--l-ink);
      --ol-subtle-foreground-color: var(--l-ink-2);
      --ol-brand-color: var(--l-action);
    }
    .ground {
      box-sizing: border-box;
      width: 100%;
      height: 100%;
      overflow: hidden;
      background: var(--l-sunken);
      border: 1px solid var(--l-line);
      border-radius: var(--l-radius-m);
    }
    .ground:focus-visible {
      outline: 2px solid var(--l-action);
      outline-offset: 2px;
    }
    .ol-control button {
      color: var(--l-ink);
      cursor: pointer;
    }
    .ol-scale-line-inner,
    .ol-attribution {
      font: 12px var(--l-font);
    }
    .away {
      position: absolute;
      top: 8px;
      left: 3.5em;
      right: 8px;
      padding: 4px 8px;
      border-radius: var(--l-radius-s);
      background: var(--l-warn-soft);
      color: var(--l-warn-text);
      font: 13px / 20px var(--l-font);
      pointer-events: none;
    }
    .away:empty {
      display: none;
    }
    @media (pointer: coarse) {
      .ol-control button {
        width: 2.4em;
        height: 2.4em;
      }
      .away {
        left: 4.5em;
      }
    }
  `,
];
