// What a page looks like to a reader, measured where the browser put it. Each function answers with a list of faults.
const measure = (() => {
  const TOLERANCE = 0.5;
  const LEAST_CONTRAST = 4.5;
  const LEAST_SIZE = 9;

  const isVisible = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true});

  const colour = text => {
    const parts = (text.match(/[\d.]+/g) || []).map(Number);
    if (parts.length < 3 || (parts.length > 3 && parts[3] === 0)) return null;
    return text.startsWith('color(') ? parts.slice(0, 3).map(part => part * 255) : parts.slice(0, 3);
  };
  // relative luminance and contrast ratio as WCAG 2.2 defines them
  const channel = value => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const ratio = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  const isShape = element => element.namespaceURI.endsWith('svg') && element.tagName !== 'svg';
  const paint = element => {
    const style = getComputedStyle(element);
    if (!isShape(element)) return colour(style.backgroundColor);
    if (['line', 'polyline'].includes(element.tagName)) return null; // thinner than a letter
    return style.fill === 'none' || parseFloat(style.fillOpacity) < 0.5 ? null : colour(style.fill);
  };
  let shown = null;
  const behind = element => {
    if (isShape(element)) {
      if (shown !== element.ownerSVGElement) {
        shown = element.ownerSVGElement;
        shown.scrollIntoView({block: 'center'});
      }
      const box = element.getBoundingClientRect();
      const under = document.elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      for (const each of under) if (each !== element && paint(each)) return paint(each);
    }
    for (let each = element; each; each = each.parentElement) {
      if (!isShape(each) && paint(each)) return paint(each);
    }
    return [255, 255, 255];
  };

  const texts = () => [...document.querySelectorAll('body *')].filter(element =>
    !['title', 'desc', 'style', 'SCRIPT'].includes(element.tagName)
      && [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()) && isVisible(element));

  const contrast = () => texts().flatMap(element => {
    const style = getComputedStyle(element);
    const found = ratio(colour(isShape(element) ? style.fill : style.color), behind(element));
    return found < LEAST_CONTRAST ? [found.toFixed(2) + ' ' + element.textContent.trim().slice(0, 40)] : [];
  });

  const labels = () => [...document.querySelectorAll('svg')].flatMap(svg => {
    const box = svg.getBoundingClientRect();
    if (!box.width) return [];
    const faults = [];
    const all = [...svg.querySelectorAll('text')].filter(isVisible).map(element => {
      const r = element.getBoundingClientRect();
      const air = r.height * 0.18; // the box is that of the line, not of the ink
      const size = parseFloat(getComputedStyle(element).fontSize) * box.width / svg.viewBox.baseVal.width;
      return {text: element.textContent, left: r.left, right: r.right, top: r.top + air, bottom: r.bottom - air, size};
    });
    all.forEach((one, i) => {
      if (one.left < box.left - TOLERANCE || one.right > box.right + TOLERANCE
          || one.top < box.top - TOLERANCE || one.bottom > box.bottom + TOLERANCE) faults.push('outside: ' + one.text);
      if (one.size < LEAST_SIZE) faults.push('small: ' + one.text + ' ' + one.size.toFixed(1));
      all.slice(i + 1).forEach(other => {
        if (one.left < other.right - TOLERANCE && other.left < one.right - TOLERANCE
            && one.top < other.bottom - TOLERANCE && other.top < one.bottom - TOLERANCE) {
          faults.push('overlap: ' + one.text + ' / ' + other.text);
        }
      });
    });
    return faults;
  });

  const cut = () => [...document.querySelectorAll('body *')].filter(element => isVisible(element)
      && !isShape(element) && element.getBoundingClientRect().right > document.documentElement.clientWidth + TOLERANCE
      && getComputedStyle(element).position !== 'absolute')
    .map(element => element.tagName + ' ' + element.className + ' ' + element.textContent.trim().slice(0, 30));

  const hidden = () => [...document.querySelectorAll('details li, details td, details p')]
    .filter(element => !element.checkVisibility({contentVisibilityAuto: true})).map(element => element.textContent);

  const twice = () => {
    const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  };

  const dangling = () => [...document.querySelectorAll('[aria-labelledby], a[href^="#"]')]
    .flatMap(element => (element.getAttribute('aria-labelledby') || element.getAttribute('href').slice(1)).split(' '))
    .filter(id => !document.getElementById(id));

  return {contrast, labels, cut, hidden, twice, dangling};
})();
