package org.linli.platform.privacy;

import java.util.Set;

/** How a personal value is shown where it is not revealed. Never tells more than its example. */
public enum Masking {
    /** 李＊＊, 欧阳＊ */
    NAME {
        @Override
        public String mask(String value) {
            var points = value.codePoints().toArray();
            if (points.length < 2) {
                return STAR;
            }
            int surname = points.length > 2 && COMPOUND_SURNAMES.contains(new String(points, 0, 2)) ? 2 : 1;
            return new String(points, 0, surname) + STAR.repeat(Math.min(points.length - surname, 2));
        }
    },
    /** 138****5678 */
    TELEPHONE {
        @Override
        public String mask(String value) {
            return value.length() >= 11 ? ends(value, 3, 4) : value.length() >= 7 ? ends(value, 0, 2) : "****";
        }
    },
    /** 3702****1234 */
    IDENTITY_NUMBER {
        @Override
        public String mask(String value) {
            return value.length() >= 15 ? ends(value, 4, 4) : "****";
        }
    },
    /** Nothing but that there is a value. */
    HIDDEN {
        @Override
        public String mask(String value) {
            return "****";
        }
    };

    private static final String STAR = "＊";

    /** The compound surnames that are in use; a surname missing here shows one character less, never one more. */
    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "长孙", "宇文", "令狐", "轩辕", "夏侯", "独孤", "南宫", "端木",
            "呼延", "申屠", "太史", "淳于", "濮阳", "闻人", "赫连", "澹台", "公冶", "宗政", "钟离", "鲜于", "闾丘", "仲孙", "东郭", "百里", "西门", "第五");

    /** The value as anybody in scope may see it. */
    public abstract String mask(String value);

    private static String ends(String value, int first, int last) {
        return value.substring(0, first) + "****" + value.substring(value.length() - last);
    }
}
