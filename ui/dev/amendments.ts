/** Amendments of a text of a real register: http://localhost:5173/dev/amendments.html?text=ID, with the bridge. */
import { mount } from "svelte";
import "../src/styles/index.css";
import Page from "./AmendmentsPage.svelte";

const target = document.getElementById("app");
const text = new URLSearchParams(location.search).get("text");
if (target && text) mount(Page, { target, props: { id: text } });
