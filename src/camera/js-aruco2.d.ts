/** La partie de js-aruco2 que Jalons emploie ; le paquet n’apporte pas ses types. */
declare module 'js-aruco2' {
  interface Marker {
    id: number;
    corners: { x: number; y: number }[];
    hammingDistance: number;
  }
  interface Detector {
    detectImage(width: number, height: number, data: Uint8ClampedArray): Marker[];
  }
  const aruco: {
    AR: {
      DICTIONARIES: Record<string, { nBits: number; tau: number; codeList: number[] }>;
      Detector: new (config: { dictionaryName: string; maxHammingDistance?: number }) => Detector;
    };
  };
  export default aruco;
}
