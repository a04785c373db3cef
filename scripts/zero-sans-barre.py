"""Ôte la barre du zéro de la police du site, que l’on lirait comme un signe dans une date ou un montant.

Le zéro d’Atkinson Hyperlegible Next a un contour et deux contreformes, que la barre sépare. On les réunit en une seule,
faite des mêmes points : rien n’est dessiné, aucune graisse ne change.
Demande Python 3, fonttools et brotli ; lancé par « npm run police » sur le fichier qu’elle vient de produire.
"""

import sys

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates
from fontTools.varLib.iup import iup_delta

FANTOMES = 4


def reunir(police: TTFont, nom: str) -> None:
    glyphe = police["glyf"][nom]
    if glyphe.numberOfContours == 2:
        return
    fins = glyphe.endPtsOfContours
    points = list(glyphe.coordinates)
    dehors = list(range(fins[0] + 1))
    bas = list(range(fins[0] + 1, fins[1] + 1))
    haut = list(range(fins[1] + 1, fins[2] + 1))

    # La barre est le long segment de chaque contreforme : celui qui en joint les deux bouts.
    def couper(contour: list[int]) -> list[int]:
        longueurs = [
            (points[a][0] - points[b][0]) ** 2 + (points[a][1] - points[b][1]) ** 2
            for a, b in zip(contour, contour[1:] + contour[:1])
        ]
        apres = longueurs.index(max(longueurs)) + 1
        return contour[apres:] + contour[:apres]

    ordre = dehors + couper(bas) + couper(haut)
    entiere = ordre + [len(points) + i for i in range(FANTOMES)]
    tous = points + [(0, 0)] * FANTOMES
    for variation in police["gvar"].variations[nom]:
        # Un écart absent se déduit de ses voisins de contour : il s’écrit avant que les contours changent.
        ecarts = iup_delta(variation.coordinates, tous, list(fins))
        variation.coordinates = [ecarts[i] for i in entiere]
    glyphe.coordinates = GlyphCoordinates([points[i] for i in ordre])
    glyphe.flags = bytearray(glyphe.flags[i] for i in ordre)
    glyphe.endPtsOfContours = [fins[0], fins[2]]
    glyphe.numberOfContours = 2


chemin = sys.argv[1]
police = TTFont(chemin)
for nom in ("zero", "zero.tf"):
    if nom in police["glyf"].keys():
        reunir(police, nom)
police.flavor = "woff2"
police.save(chemin)
