declare module '*.svg' {
  const text: string;
  export default text;
}

/** The address of MapLibre's worker, known to the build. */
declare const WORKER: string;
