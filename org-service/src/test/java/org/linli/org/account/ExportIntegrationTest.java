package org.linli.org.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.org.TreeCaller;
import org.linli.platform.places.UnitId;
import org.linli.platform.test.Http;
import org.linli.platform.test.WholeService;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeService(apart = "structure")
class ExportIntegrationTest {

    @LocalServerPort
    int port;

    TreeCaller city;
    UnitId street;
    UnitId account;
    String login;

    @BeforeEach
    void anAccountOfAStreet() {
        city = TreeCaller.administratorOf(new Http(port), TreeCaller.CITY);
        street = city.unit(city.district("dongying"), "STREET", "河滨街道");
        login = TreeCaller.fresh("export-");
        account = TreeCaller.created(
                city.post("/accounts", Map.of("unit", street.toString(), "loginName", login, "displayName", "欧阳小明")));
    }

    @Test
    void accountsLeaveTheHouseWithMaskedNames() {
        String sheet = city.get("/accounts/export?format=CSV&unit=" + street).body();

        assertThat(sheet).contains(login, "欧阳＊＊", "启用").doesNotContain("小明");
        assertThat(sheet.lines()).hasSize(2);
    }

    @Test
    void appointmentsSayWhoHoldsWhatWhere() {
        assertThat(city.post(
                                "/appointments",
                                Map.of("account", account.toString(), "unit", street.toString(), "role", "CLERK"))
                        .status())
                .isEqualTo(201);

        String sheet =
                city.get("/appointments/export?format=CSV&unit=" + street).body();

        assertThat(sheet).contains(login, "欧阳＊＊", "工作人员", "河滨街道").doesNotContain("小明");
    }

    @Test
    void clientsLeaveWithoutAnythingOfTheirSecrets() {
        String client = TreeCaller.fresh("client-");
        assertThat(city.post(
                                "/clients",
                                Map.of("unit", street.toString(), "clientId", client, "name", "街道平台", "role", "READER"))
                        .status())
                .isEqualTo(201);

        String sheet = city.get("/clients/export?format=CSV&unit=" + street).body();

        assertThat(sheet).contains(client, "街道平台", "查阅人员").doesNotContain("sha256");
    }

    @Test
    void aListIsWrittenWhole() {
        for (int number = 0; number < 3; number++) {
            city.post(
                    "/accounts",
                    Map.of("unit", street.toString(), "loginName", TreeCaller.fresh("more-"), "displayName", "张三"));
        }

        assertThat(city.get("/accounts/export?format=CSV&unit=" + street).body().lines())
                .hasSize(5);
        assertThat(city.get("/sessions/export").body()).startsWith("PK");
    }

    @Test
    void administratorsTakeAlongTheirOwnSubtreeOnly() {
        UnitId other = city.unit(city.district("dongying"), "STREET", "山前街道");

        assertThat(TreeCaller.administratorOf(new Http(port), other)
                        .get("/accounts/export?format=CSV")
                        .body())
                .doesNotContain(login);
    }
}
