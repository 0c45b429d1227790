// Runs in the page, before its own scripts: notes what goes to and comes from the map's worker, and when.
{
  const none = new Float32Array();
  const seen = { vectors: none, first: none, last: none, dimension: 0 };
  const at = { clicked: 0, received: 0, drawn: 0, finished: 0 };

  document.addEventListener(
    "click",
    (event) => {
      if (!(event.target instanceof Element) || !event.target.closest("[role=tab]")) return;
      at.clicked = event.timeStamp;
    },
    { capture: true },
  );

  function untilDrawn() {
    const canvas = document.querySelector("[role=application] canvas");
    if (canvas instanceof HTMLCanvasElement && hasPoints(canvas)) at.drawn = performance.now();
    else requestAnimationFrame(untilDrawn);
  }

  function hasPoints(canvas) {
    if (canvas.width === 0 || canvas.height === 0) return false;
    const small = new OffscreenCanvas(32, 32).getContext("2d");
    small.drawImage(canvas, 0, 0, 32, 32);
    return small.getImageData(0, 0, 32, 32).data.some((value) => value > 0);
  }

  window.Worker = class extends Worker {
    constructor(url, options) {
      super(url, options);
      this.addEventListener("message", ({ data }) => {
        const positions = data.item?.positions;
        if (!(positions instanceof Float32Array)) return;
        if (at.received === 0) {
          at.received = performance.now();
          seen.first = positions;
          // The matrix, drawn the same way, is gone by now.
          requestAnimationFrame(untilDrawn);
        }
        at.finished = performance.now();
        seen.last = positions;
      });
    }

    postMessage(message, transfer) {
      if (message.request?.options) {
        seen.vectors = message.request.vectors;
        seen.dimension = message.request.dimension;
      }
      super.postMessage(message, transfer);
    }
  };

  window.watchedMap = async () => ({
    received: at.received - at.clicked,
    drawn: at.drawn - at.clicked,
    finished: at.finished - at.clicked,
    dimension: seen.dimension,
    vectors: await base64(seen.vectors),
    first: await base64(seen.first),
    last: await base64(seen.last),
  });

  async function base64(values) {
    const reader = new FileReader();
    reader.readAsDataURL(new Blob([values.slice()]));
    await new Promise((resolve) => reader.addEventListener("load", resolve));
    return reader.result.slice(reader.result.indexOf(",") + 1);
  }
}
