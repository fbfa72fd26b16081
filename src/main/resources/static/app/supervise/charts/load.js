// The chart library is large, so it comes only with the first chart, and once.
let loading = null;

/** Apache ECharts; rejects where it cannot be had, and the next chart tries again. */
export function charts() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL('../../lib/echarts.min.js', import.meta.url);
    script.onload = () => resolve(window.echarts);
    script.onerror = () => {
      loading = null;
      script.remove();
      reject(new Error('The chart library did not load.'));
    };
    document.head.append(script);
  });
  return loading;
}
