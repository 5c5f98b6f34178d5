package org.linli.portal.map;

/** What coordinates refer to, and what tiles are drawn in. In China the same two numbers mean places up to 700 m apart. */
public enum Datum {
    /** Of satellite receivers. */
    WGS84,
    /** 2000 国家大地坐标系, of 天地图; the same as WGS 84 to a hand's breadth. */
    CGCS2000,
    /** 火星坐标, of Chinese map services such as 高德 and 腾讯. */
    GCJ02
}
