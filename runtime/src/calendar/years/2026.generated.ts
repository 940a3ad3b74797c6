// Generated from calendars/2026.yaml. Do not edit.
import type { CalendarYear } from "../profile.js";

export const year2026: CalendarYear = {
  "year": 2026,
  "decree": "Keputusan Bersama Menteri Agama, Menteri Ketenagakerjaan, dan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 1497 Tahun 2025, Nomor 2 Tahun 2025, dan Nomor 5 Tahun 2025 tentang Hari Libur Nasional dan Cuti Bersama Tahun 2026",
  "issued": "2025-09-19",
  "holidays": [
    {
      "date": "2026-01-01",
      "name": "Tahun Baru 2026 Masehi"
    },
    {
      "date": "2026-01-16",
      "name": "Isra Mikraj Nabi Muhammad S.A.W."
    },
    {
      "date": "2026-02-17",
      "name": "Tahun Baru Imlek 2577 Kongzili"
    },
    {
      "date": "2026-03-19",
      "name": "Hari Suci Nyepi (Tahun Baru Saka 1948)"
    },
    {
      "date": "2026-03-21",
      "name": "Idulfitri 1447 Hijriah"
    },
    {
      "date": "2026-03-22",
      "name": "Idulfitri 1447 Hijriah"
    },
    {
      "date": "2026-04-03",
      "name": "Wafat Yesus Kristus"
    },
    {
      "date": "2026-04-05",
      "name": "Kebangkitan Yesus Kristus (Paskah)"
    },
    {
      "date": "2026-05-01",
      "name": "Hari Buruh Internasional"
    },
    {
      "date": "2026-05-14",
      "name": "Kenaikan Yesus Kristus"
    },
    {
      "date": "2026-05-27",
      "name": "Iduladha 1447 Hijriah"
    },
    {
      "date": "2026-05-31",
      "name": "Hari Raya Waisak 2570 BE"
    },
    {
      "date": "2026-06-01",
      "name": "Hari Lahir Pancasila"
    },
    {
      "date": "2026-06-16",
      "name": "1 Muharam Tahun Baru Islam 1448 Hijriah"
    },
    {
      "date": "2026-08-17",
      "name": "Proklamasi Kemerdekaan"
    },
    {
      "date": "2026-08-25",
      "name": "Maulid Nabi Muhammad S.A.W."
    },
    {
      "date": "2026-12-25",
      "name": "Kelahiran Yesus Kristus"
    }
  ],
  "collectiveLeave": [
    {
      "date": "2026-02-16",
      "name": "Tahun Baru Imlek 2577 Kongzili"
    },
    {
      "date": "2026-03-18",
      "name": "Hari Suci Nyepi (Tahun Baru Saka 1948)"
    },
    {
      "date": "2026-03-20",
      "name": "Idulfitri 1447 Hijriah"
    },
    {
      "date": "2026-03-23",
      "name": "Idulfitri 1447 Hijriah"
    },
    {
      "date": "2026-03-24",
      "name": "Idulfitri 1447 Hijriah"
    },
    {
      "date": "2026-05-15",
      "name": "Kenaikan Yesus Kristus"
    },
    {
      "date": "2026-05-28",
      "name": "Iduladha 1447 Hijriah"
    },
    {
      "date": "2026-12-24",
      "name": "Kelahiran Yesus Kristus"
    }
  ],
  "ramadan": [
    {
      "from": "2026-02-19",
      "to": "2026-03-20",
      "source": "Sidang isbat Kementerian Agama: 1 Ramadan 1447 H pada 19 Februari 2026; 1 Syawal pada 21 Maret 2026"
    }
  ]
};
