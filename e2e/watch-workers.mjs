// Runs in a page before its own scripts: keeps what goes to its workers and what comes back.
window.workerResults = { vectors: new Float32Array(), dimension: 0, matrix: null, positions: null };

window.Worker = class extends Worker {
  constructor(url, options) {
    super(url, options);
    this.addEventListener("message", ({ data }) => {
      const results = window.workerResults;
      results.matrix = data.result?.matrix ?? results.matrix;
      results.positions = data.item?.positions ?? results.positions;
    });
  }

  postMessage(message, transfer) {
    const results = window.workerResults;
    results.vectors = message.request?.vectors ?? results.vectors;
    results.dimension = message.request?.dimension ?? results.dimension;
    super.postMessage(message, transfer);
  }
};
