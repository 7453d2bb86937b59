// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QtTest>

#include <nlohmann/json.hpp>

namespace weft::tests {

/// What one run of the program came to.
struct WeftRun {
    int exitCode = -1;
    QByteArray out;
    QByteArray error;

    [[nodiscard]] nlohmann::ordered_json json() const
    {
        return nlohmann::ordered_json::parse(out.begin(), out.end(), nullptr, false);
    }
};

/// Runs `weft` of this build with these words, in `folder`, under `locale`.
inline WeftRun runWeft(const QStringList& words, const QString& folder,
                       const QString& locale = QStringLiteral("C.UTF-8"))
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), locale);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral(WEFT_BIN_DIR "/weft"), words);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000)) {
        process.kill();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

inline void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

inline QByteArray productYaml(const QByteArray& id, const QByteArray& domain, const QByteArray& ports)
{
    return "apiVersion: v1.0.0\nkind: DataProduct\nid: " + id + "\nname: " + id +
           "\nversion: 1.0.0\nstatus: active\ndomain: " + domain + "\nteam:\n  name: " + id +
           " team\n  members:\n    - username: " + id + "@example.com\n      role: owner\n" + ports;
}

/// orders (sales) → invoices (finance) → orders: a cycle, declared only. The log shows one job, and its second line is
/// cut off. The register knows one of the owners.
inline void writeSmallMesh(const QString& folder)
{
    writeFile(folder + "/orders.odps.yaml",
              productYaml("orders", "sales",
                          "outputPorts:\n  - name: out\n    version: 1.0.0\n    contractId: c-orders\n"
                          "inputPorts:\n  - name: in\n    version: 1.0.0\n    contractId: c-invoices\n"));
    writeFile(folder + "/invoices.odps.yaml",
              productYaml("invoices", "finance",
                          "outputPorts:\n  - name: out\n    version: 1.0.0\n    contractId: c-invoices\n"
                          "inputPorts:\n  - name: in\n    version: 1.0.0\n    contractId: c-orders\n"));
    writeFile(folder + "/events.ndjson",
              "{\"eventTime\":\"2026-10-31T08:30:00Z\",\"eventType\":\"COMPLETE\",\"producer\":\"https://example.com\","
              "\"schemaURL\":\"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent\","
              "\"run\":{\"runId\":\"0192f5a0-0000-7000-8000-000000000001\"},\"job\":{\"namespace\":\"etl\",\"name\":"
              "\"load\"},"
              "\"inputs\":[{\"namespace\":\"postgres://db:5432\",\"name\":\"shop.public.a\"}],"
              "\"outputs\":[{\"namespace\":\"postgres://db:5432\",\"name\":\"shop.public.b\"}]}\n"
              "{\"eventTime\":\"2026-10-31T08:31:00Z\",\"eventType\":\n");
    writeFile(folder + "/stakeholders.csv", "name,email,role,power,interest\nOrla,orders@example.com,Owner,5,4\n");
}

} // namespace weft::tests
