// Loaded only by pages with a map.
import { TownMapElement } from "./map/element";

customElements.define("rf-map", TownMapElement);
