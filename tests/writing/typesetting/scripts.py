"""A phrase in each script that `briefing[scripts]` has fonts for, with the first font of the theme that has it."""

PHRASES = {
    "Arabic": "قال المسؤول",
    "Hebrew": "ראש הממשלה",
    "Devanagari": "हिन्दी में क्षेत्र",
    "Bengali": "প্রধানমন্ত্রী ক্ষেত্রে",
    "Tamil": "தமிழ்நாடு கொள்கை",
    "Telugu": "తెలుగు క్షేత్రం",
    "Thai": "นายกรัฐมนตรี น้ำท่วม",
    "Lao": "ປະເທດ ລາວ",
    "Khmer": "កម្ពុជា ព្រះរាជាណាចក្រ",
    "Burmese": "မြန်မာနိုင်ငံ ကျွန်ုပ်",
    "Ethiopic": "ኢትዮጵያ አዲስ",
    "Korean": "대통령은 서울에서",
    "Chinese": "国务院 北京",
    "Japanese": "東京で 地震が",
}
