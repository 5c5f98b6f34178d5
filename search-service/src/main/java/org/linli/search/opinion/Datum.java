package org.linli.search.opinion;

/** What coordinates refer to. In China the same two numbers mean places up to 700 m apart. */
public enum Datum {
    /** Of satellite receivers and browsers. */
    WGS84,
    /** 2000 国家大地坐标系, of 天地图 and official surveys; the same as WGS 84 to a hand's breadth. */
    CGCS2000,
    /** 火星坐标, of Chinese map services and what is built on them. */
    GCJ02
}
