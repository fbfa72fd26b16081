// The inbox in a frame: the address names the page around (?host=https://platform.example), and may
// name a language and a theme.
import './main.js';
import { h } from './core/dom.js';

const named = new URLSearchParams(location.search);
const chosen = Object.fromEntries(['host', 'lang', 'theme'].filter((name) => named.has(name)).map((name) => [name, named.get(name)]));
document.body.append(h('attune-inbox', { embedded: true, ...chosen }));
