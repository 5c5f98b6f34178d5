package org.linli.platform.places;

/**
 * The kinds of unit that a level scheme (层级方案) arranges. The order of the constants is not a hierarchy; which type
 * may stand below which is said by the district's level scheme in org-service.
 */
public enum UnitType {
    /** 市 */
    CITY,
    /** 区 / 开发区 */
    DISTRICT,
    /** 街道 */
    STREET,
    /** 社区 */
    COMMUNITY,
    /** 片区: several old compounds run as one */
    AREA,
    /** 小区 */
    COMPOUND,
    /** 网格 */
    GRID,
    /** 微网格 */
    MICRO_GRID,
    /** 居民小组 */
    RESIDENT_GROUP,
    /** 楼栋 */
    BUILDING,
    /** 单元 */
    ENTRANCE
}
