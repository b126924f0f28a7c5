using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Leads.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddRequestTermsAndKeyWarnings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Within",
                table: "leads_data_request_terms",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);

            // What is open was told 15 or 20 days, whatever the right. It keeps no more than that, and is reckoned anew by the term of its right.
            migrationBuilder.Sql(
                """
                UPDATE leads_data_request_terms SET "RulesNumber" = -1, "Within" = CASE WHEN "Step" = 'Resolution' THEN (
                    SELECT CASE WHEN requests."ThirdParty" THEN '20 days' ELSE '15 days' END FROM leads_data_requests requests WHERE requests."Id" = "RequestId"
                ) END WHERE "EndedAt" IS NULL
                """);

            // The targets of these kinds of leads became shorter as well.
            migrationBuilder.Sql("UPDATE leads_clocks SET \"RulesNumber\" = -1 WHERE \"EndedAt\" IS NULL AND \"Kind\" IN ('PersonalData', 'PersonalDataThirdParty')");

            migrationBuilder.AddColumn<string>(
                name: "FilledNames",
                table: "leads_party_merges",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WarnedAtDays",
                table: "leads_client_keys",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_client_keys_ExpiresAt",
                table: "leads_client_keys",
                column: "ExpiresAt");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ExtendedAt",
                table: "leads_data_requests",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ExtensionDays",
                table: "leads_data_requests",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExtensionReason",
                table: "leads_data_requests",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ExtendedAt",
                table: "leads_data_requests");

            migrationBuilder.DropColumn(
                name: "ExtensionDays",
                table: "leads_data_requests");

            migrationBuilder.DropColumn(
                name: "ExtensionReason",
                table: "leads_data_requests");

            migrationBuilder.DropIndex(
                name: "IX_leads_client_keys_ExpiresAt",
                table: "leads_client_keys");

            migrationBuilder.DropColumn(
                name: "FilledNames",
                table: "leads_party_merges");

            migrationBuilder.DropColumn(
                name: "WarnedAtDays",
                table: "leads_client_keys");

            migrationBuilder.DropColumn(
                name: "Within",
                table: "leads_data_request_terms");
        }
    }
}
