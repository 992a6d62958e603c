"""The page in a real browser, with real clicks; skipped where Chromium or its driver is not installed."""

import shutil
import subprocess
from pathlib import Path

import pytest

from briefing.writing import render
from tests.writing.example_brief import example

BROWSER, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
ROOT = Path(__file__).parents[3]
webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
pytestmark = [
    pytest.mark.skipif(not (BROWSER and DRIVER), reason="chromium and chromium-driver are not installed"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


@pytest.fixture(scope="module")
def driver():
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    browser = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield browser
    browser.quit()


@pytest.fixture
def window(driver, brief, tmp_path):
    """The page, just opened in a window as wide as a desk's."""
    path = tmp_path / "brief.html"
    path.write_bytes(render(brief, "html"))
    driver.set_window_size(1100, 900)
    driver.get(path.as_uri())
    return driver


@pytest.fixture(scope="module")
def axe():
    """The rules of axe-core as a script: of the `node_modules` of the checkout, or where NODE_PATH says."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    asked = [node, "-p", "require.resolve('axe-core/axe.min.js')"]
    found = subprocess.run(asked, capture_output=True, text=True, check=False, cwd=ROOT)
    if found.returncode:
        pytest.skip("axe-core is not installed: `npm install --no-save axe-core` in the checkout")
    return Path(found.stdout.strip()).read_text(encoding="utf-8")


def violations(window, axe):
    """What axe-core finds wrong, each with the first elements."""
    window.execute_script(axe)
    found = window.execute_async_script("axe.run().then(arguments[0])")
    assert len(found["passes"]) > 10  # with a dialog open, what is behind it is not looked at
    return [(one["id"], [node["html"][:200] for node in one["nodes"][:3]]) for one in found["violations"]]


def find(window, selector):
    return window.find_elements("css selector", selector)


def shown(window):
    return [line for line in find(window, "[data-line]") if line.is_displayed()]


def test_a_click_on_a_citation_opens_its_passage_with_the_words_marked(window):
    link = next(one for one in find(window, "a[data-passage]") if one.is_displayed())
    link.click()
    (dialog,) = find(window, "dialog[open]")
    (mark,) = dialog.find_elements("css selector", "mark")
    assert mark.is_displayed()
    assert "bridge" in mark.text
    dialog.find_element("css selector", "button").click()
    assert find(window, "dialog[open]") == []


def test_words_and_sources_find_lines(window):
    everything = len(shown(window))
    find(window, "input[name=words]")[0].send_keys("DAM burst")
    assert 0 < len(shown(window)) < everything
    assert all("dam" in line.text for line in shown(window))
    assert str(everything) in find(window, "output")[0].text
    find(window, "button[type=reset]")[0].click()
    window.execute_async_script("setTimeout(arguments[0], 50)")
    assert len(shown(window)) == everything
    find(window, "select[name=source] option")[1].click()
    assert len(shown(window)) < everything


def test_a_part_of_the_picture_leads_to_its_row(window):
    link = find(window, ".picture a")[0]
    window.execute_script("arguments[0].focus()", link)
    link.send_keys("\ue007")
    assert window.current_url.endswith(link.get_dom_attribute("href"))


def back_link(window):
    return next(one for one in find(window, ".sources .cited a") if one.is_displayed())


def focused(window):
    return window.execute_script("return document.activeElement.id")


def press(window, element, key):
    window.execute_script("arguments[0].focus()", element)
    element.send_keys(key)


def test_a_source_leads_back_to_the_lines_that_cite_it(window):
    link = back_link(window)
    press(window, link, "\ue007")
    assert window.current_url.endswith(link.get_dom_attribute("href"))
    (line,) = find(window, link.get_dom_attribute("href"))
    assert line.is_displayed()
    # A screen reader reads on from there, and so does the next key.
    assert focused(window) == line.get_dom_attribute("id")


def test_a_line_that_the_filters_hide_is_shown_when_a_link_leads_to_it(window):
    link = back_link(window)
    (line,) = find(window, link.get_dom_attribute("href"))
    find(window, "input[name=words]")[0].send_keys("no line has this")
    assert not line.is_displayed()
    press(window, link, "\ue007")
    assert line.is_displayed()


def test_a_folded_list_opens_by_the_keyboard(driver, tmp_path):
    path = tmp_path / "long.html"
    path.write_bytes(render(example(), "html"))
    driver.get(path.as_uri())
    folded = find(driver, "details.cited:not([open])")[0]
    assert not folded.find_element("css selector", "a").is_displayed()
    press(driver, folded.find_element("css selector", "summary"), "\ue007")
    assert folded.find_element("css selector", "a").is_displayed()


def test_nothing_is_refused_or_wrong_by_the_policy_of_the_page(window):
    assert [entry["message"] for entry in window.get_log("browser")] == []


@pytest.mark.parametrize("width", [360, 768])
def test_a_narrow_window_needs_no_scrolling_to_the_side(window, width):
    window.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": 740, "deviceScaleFactor": 1, "mobile": True}
    )
    try:
        assert window.execute_script("return document.documentElement.scrollWidth") <= width
    finally:
        window.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_the_page_is_dark_where_the_reader_wants_that(window):
    def ground():
        return window.execute_script("return getComputedStyle(document.body).backgroundColor")

    light = ground()
    features = [{"name": "prefers-color-scheme", "value": "dark"}]
    window.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    dark = ground()
    window.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert (light, dark) == ("rgb(255, 255, 255)", "rgb(18, 24, 31)")


@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing_wrong(dark, driver, axe, brief, tmp_path):
    features = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    try:
        for name, one in (("long", example()), ("short", brief)):
            path = tmp_path / f"{name}.html"
            path.write_bytes(render(one, "html"))
            driver.get(path.as_uri())
            assert violations(driver, axe) == []
        next(link for link in find(driver, "a[data-passage]") if link.is_displayed()).click()
        assert find(driver, "dialog[open]")
        assert violations(driver, axe) == []
    finally:
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
