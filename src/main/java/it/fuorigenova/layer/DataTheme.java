package it.fuorigenova.layer;

/**
 * What data are about, as European catalogues sort them: the data themes of the EU's authority table ({@code
 * http://publications.europa.eu/resource/authority/data-theme}), each with the table's own code.
 */
public enum DataTheme {
    /** Economy and finance. */
    ECON,
    /** Education, culture and sport. */
    EDUC,
    /** Environment. */
    ENVI,
    /** Regions and cities. */
    REGI,
    /** Population and society. */
    SOCI,
    /** Transport. */
    TRAN
}
