using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Backoffice.Accounts.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddStartNodes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "GroupId",
                table: "staff_events",
                type: "uuid",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Groups",
                table: "staff_accounts",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500);

            migrationBuilder.AddColumn<string>(
                name: "DocumentStart",
                table: "staff_accounts",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "MediaStart",
                table: "staff_accounts",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "GroupId",
                table: "staff_events");

            migrationBuilder.DropColumn(
                name: "DocumentStart",
                table: "staff_accounts");

            migrationBuilder.DropColumn(
                name: "MediaStart",
                table: "staff_accounts");

            migrationBuilder.AlterColumn<string>(
                name: "Groups",
                table: "staff_accounts",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(2000)",
                oldMaxLength: 2000);
        }
    }
}
