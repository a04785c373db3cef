/** CacheStorage réduit à ce que le dépôt en emploie, pour les tests. */
export class CachesEnMemoire {
  readonly #caches = new Map<string, Map<string, { corps: ArrayBuffer; type: string }>>();

  async has(nom: string): Promise<boolean> {
    return this.#caches.has(nom);
  }

  async delete(nom: string): Promise<boolean> {
    return this.#caches.delete(nom);
  }

  async match(adresse: string, { cacheName }: { cacheName: string }): Promise<Response | undefined> {
    return (await this.has(cacheName)) ? (await this.open(cacheName)).match(adresse) : undefined;
  }

  async open(nom: string) {
    const contenus = this.#caches.get(nom) ?? new Map<string, { corps: ArrayBuffer; type: string }>();
    this.#caches.set(nom, contenus);
    return {
      put: async (adresse: string, reponse: Response) => {
        const type = reponse.headers.get('content-type') ?? '';
        contenus.set(adresse, { corps: await reponse.arrayBuffer(), type });
      },
      match: async (adresse: string) => {
        const garde = contenus.get(adresse);
        return garde && new Response(garde.corps, { headers: { 'content-type': garde.type } });
      },
      keys: async () => [...contenus.keys()].map((chemin) => ({ url: `http://site${chemin}` })),
      delete: async (adresse: string) => contenus.delete(adresse),
    };
  }
}
