"use strict";

// Sorting: by data-sort; missing numbers are last in both directions.
function sortKey(row, column, numeric) {
	const text = row.cells[column].dataset.sort || "";
	if (!numeric) return text;
	return text === "" ? NaN : Number(text);
}

function sortBy(heading) {
	const table = heading.closest("table");
	const column = heading.cellIndex;
	const numeric = heading.dataset.kind === "number";
	const descending = heading.getAttribute("aria-sort") === "ascending";
	for (const other of heading.parentNode.cells) other.removeAttribute("aria-sort");
	heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
	const rows = Array.from(table.tBodies[0].rows, row => ({ row, key: sortKey(row, column, numeric) }));
	rows.sort((a, b) => {
		if (numeric) {
			if (Number.isNaN(a.key) || Number.isNaN(b.key)) return Number.isNaN(a.key) - Number.isNaN(b.key);
			const order = a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
			return descending ? -order : order;
		}
		const order = a.key.localeCompare(b.key, "en", { numeric: true });
		return descending ? -order : order;
	});
	table.tBodies[0].append(...rows.map(entry => entry.row));
}

document.querySelectorAll("th[data-kind] button").forEach(button =>
	button.addEventListener("click", () => sortBy(button.closest("th"))));

// The metric that is shown below fused images.
const metric = document.querySelector("select.metric");
function showMetric() {
	document.querySelectorAll("td[data-values]").forEach(cell => {
		const value = cell.dataset.values.split(" ")[metric.selectedIndex];
		cell.dataset.sort = value;
		cell.querySelector(".value").textContent = value === "NaN" ? value : String(Number(value).toFixed(3));
	});
	document.querySelectorAll("th[aria-sort]").forEach(heading => heading.removeAttribute("aria-sort"));
}
if (metric) metric.addEventListener("change", showMetric);

// Pictures: one of a row at full size, its neighbours by buttons and keys, or all in turn.
const viewer = document.querySelector("dialog");
const shown = viewer.querySelector("img");
const controls = viewer.querySelector(".controls");
let pictures = [];
let current = 0;
let timer = null;

function show(index) {
	current = (index + pictures.length) % pictures.length;
	const picture = pictures[current];
	shown.src = picture.querySelector("img").src;
	shown.alt = picture.dataset.label;
	controls.querySelectorAll("button[data-index]").forEach((button, i) =>
		button.setAttribute("aria-pressed", i === current));
}

function flicker(on) {
	clearInterval(timer);
	timer = on ? setInterval(() => show(current + 1), 500) : null;
	controls.querySelector(".flicker").setAttribute("aria-pressed", on);
}

function control(label, action) {
	const button = document.createElement("button");
	button.textContent = label;
	button.addEventListener("click", action);
	controls.append(button);
	return button;
}

function open(picture) {
	pictures = Array.from(picture.closest("tr").querySelectorAll(".thumbnail"));
	controls.replaceChildren();
	pictures.forEach((other, i) => {
		control(other.dataset.label, () => { flicker(false); show(i); }).dataset.index = i;
	});
	control("flicker", () => flicker(timer === null)).className = "flicker";
	control("close", () => viewer.close());
	viewer.showModal();
	flicker(false);
	show(pictures.indexOf(picture));
}

viewer.addEventListener("close", () => flicker(false));
viewer.addEventListener("keydown", event => {
	if (event.key === "ArrowRight") show(current + 1);
	else if (event.key === "ArrowLeft") show(current - 1);
	else if (event.key === "f") flicker(timer === null);
});
document.querySelectorAll(".thumbnail").forEach(picture =>
	picture.addEventListener("click", () => open(picture)));
