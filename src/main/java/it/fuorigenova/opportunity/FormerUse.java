package it.fuorigenova.opportunity;

/** What it was used for; the last four are types of Italian territory that have no English name. Written as {@code commercial}. */
public enum FormerUse {
    INDUSTRIAL,
    COMMERCIAL,
    HOSPITAL,
    AGRO_INDUSTRIAL,
    QUARRY,
    MILITARY,
    HOUSING,
    PUBLIC_FACILITY,
    PORT,
    AIRPORT,
    RAILWAY,
    LOGISTICS,
    TOURISM,
    EDUCATION,
    WORSHIP,
    MIXED,
    OTHER,
    UNKNOWN,
    NOT_APPLICABLE,
    EX_COLONIA,
    EX_CONVENTO,
    OPIFICIO,
    BORGO
}
