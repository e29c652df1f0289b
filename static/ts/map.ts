// Loaded by the map's own page, and elsewhere when somebody opens a map (`later.ts`).
import { TownMapElement } from "./map/element";

customElements.define("rf-map", TownMapElement);
