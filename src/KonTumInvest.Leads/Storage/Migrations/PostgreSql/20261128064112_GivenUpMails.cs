using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Leads.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class GivenUpMails : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "GivenUpAt",
                table: "leads_mails",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "LeftAt",
                table: "leads_mails",
                type: "timestamp with time zone",
                nullable: true);

            // What was given up before: the clocks of its lead follow with the next act there.
            migrationBuilder.Sql(
                """
                UPDATE leads_mails
                SET "GivenUpAt" = (SELECT o."FinishedAt" FROM leads_outbox AS o WHERE o."MailId" = leads_mails."Id")
                WHERE EXISTS (SELECT 1 FROM leads_outbox AS o WHERE o."MailId" = leads_mails."Id" AND o."Status" IN ('Parked', 'SetAside'))
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "GivenUpAt",
                table: "leads_mails");

            migrationBuilder.DropColumn(
                name: "LeftAt",
                table: "leads_mails");
        }
    }
}
