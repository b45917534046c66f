/** The editor with every node and mark, to look at: http://localhost:5173/dev/editor.html */
import { mount } from "svelte";
import "../src/styles/index.css";
import Sheet from "./EditorSheet.svelte";

const target = document.getElementById("app");
if (target) mount(Sheet, { target });
