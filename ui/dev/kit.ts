/** The sheet of components, to look at them in every state: http://localhost:5173/dev/kit.html */
import { mount } from "svelte";
import "../src/styles/index.css";
import Kit from "./Kit.svelte";

const target = document.getElementById("app");
if (target) mount(Kit, { target });
